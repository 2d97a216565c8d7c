import { robotsText } from "../data/site-map.ts";

export const GET = async () => new Response(await robotsText());
