/** A red flag: whatever the story was doing, safety comes first. */

import { emergencyList } from "../../base/contacts.js";
import { register } from "../kinds.js";

register("stop", {
  goOn: "understood",
  extra: (step, { storyboard, language }) => emergencyList(step.contacts, storyboard, language),
  takeHome: () => [],
});
