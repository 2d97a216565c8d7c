import { pageOf } from "../data/page-source.ts";

export const GET = () => new Response(pageOf("siteMap"));
