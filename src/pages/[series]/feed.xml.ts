import type { APIContext } from "astro";
import { pathsOf } from "../../data/page-source.ts";

export const getStaticPaths = () => pathsOf("seriesFeeds");

export const GET = ({ props }: APIContext<{ page: string }>) => new Response(props.page);
