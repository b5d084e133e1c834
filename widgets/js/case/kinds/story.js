/** Something happens; the reader only goes on. */

import { register } from "../kinds.js";

register("story", {});
