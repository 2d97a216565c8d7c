import { siteMap } from "../data/site-map.ts";

export const GET = async () => new Response(await siteMap());
