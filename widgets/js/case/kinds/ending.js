/** The case is over; the debrief follows. */

import { register } from "../kinds.js";

register("ending", { takeHome: () => [] });
