// One file, so that the demonstration site is built once for all that looks at it.
import "./accessibility.ts";
import "./feeds.ts";
import "./pages.ts";
import "./search.ts";
