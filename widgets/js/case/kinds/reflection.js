/** A question without a right answer. Writing something down is optional. */

import { h } from "../../base/dom.js";
import { register } from "../kinds.js";
import { writing } from "../writing.js";

register("reflection", {
  ...writing,
  asks: "may",
  rows: "4",
  hint: "reflection-hint",
  keep: "keep-and-go-on",
  skip: "skip",
  answered: (_step, answer) =>
    answer.text ? h("blockquote", { class: "ww-own-letter" }, answer.text) : null,
});
