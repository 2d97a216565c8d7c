/**
 * Shows the colours that a reader has chosen before the page is painted, and chooses between the forms of drawings, which
 * otherwise follow the system, before one is loaded. `reading-aids.ts` offers the choice.
 */
export const CHOOSE_SCHEME = `try{const d=document,c=localStorage.getItem("offprint-scheme")??"auto";d.documentElement.dataset.scheme=c;if(c!="auto"){const o=new MutationObserver(()=>{for(const s of d.querySelectorAll("source.dark"))s.media=c=="dark"?"screen":"not all"});o.observe(d,{childList:true,subtree:true});addEventListener("DOMContentLoaded",()=>o.disconnect())}}catch{}`;
