/** The ways out of the page: the clipboard and the printer. */

import { h } from "../base/dom.js";

/** Put a text on the clipboard; tells whether that worked. */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelecting(text); // no clipboard without https: the old way
  }
}

function copiedBySelecting(text) {
  const area = h("textarea", { class: "ww-sr", "aria-hidden": "true", tabindex: "-1" });
  const held = document.activeElement;
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  held?.focus?.({ preventScroll: true });
  return done;
}

/** Print some lines alone, whatever else stands on the page. */
export function printAlone(lines, language) {
  const sheet = h("div", { class: "ww-letter-print", lang: language }, lines);
  document.body.append(sheet);
  document.body.setAttribute("data-ww-letter-print", "");
  const done = () => {
    sheet.remove();
    document.body.removeAttribute("data-ww-letter-print");
  };
  window.addEventListener("afterprint", done, { once: true });
  window.print();
}
