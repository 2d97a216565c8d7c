import { siteFeed } from "../data/feeds.ts";

export const GET = async () => new Response(await siteFeed());
