import type { APIContext } from "astro";
import { seriesFeedPaths } from "../../data/feeds.ts";
import { type Feed, toAtom } from "../../domain/feed.ts";

export const getStaticPaths = seriesFeedPaths;

export const GET = ({ props }: APIContext<{ feed: Feed }>) => new Response(toAtom(props.feed));
