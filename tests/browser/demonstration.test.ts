// One file, so that all its tests share one build of the demonstration site.
import "./accessibility.ts";
import "./citations.ts";
import "./feeds.ts";
import "./pages.ts";
import "./reading-aids.ts";
import "./search.ts";
import "./search-facets.ts";
import "./search-failures.ts";
import "./search-hostile.ts";
import "./search-keyboard.ts";
import "./search-nothing.ts";
import "./search-order.ts";
import "./search-questions.ts";
import "./search-suggestions.ts";
import "./search-weight.ts";
import "./search-without-scripts.ts";
