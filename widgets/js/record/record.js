/**
 * The record: one append-only list of what was answered. What is shown, what is saved and what is
 * handed in are this same list. It is kept in the browser, and sent to the kernel where there is
 * one.
 */

const ANSWERS_FORMAT = "wegwijs-answers/1";

/**
 * All entries once, in the order of time; of one moment in that of their ids, so that two tabs
 * agree.
 */
export function joinEntries(...lists) {
  const every = new Map();
  for (const entry of lists.flat())
    if (entry?.id && !every.has(entry.id)) every.set(entry.id, entry);
  return [...every.values()].sort(byTime);
}

function byTime(one, other) {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** The record of one storyboard in this browser. */
export class Keeper extends EventTarget {
  /**
   * @param {string} name the storyboard's name
   * @param {string} version its content version, noted on every entry
   */
  constructor(name, version) {
    super();
    this.name = name;
    this.version = version;
    this.key = `wegwijs:answers:${name}`;
    this.session = [...crypto.getRandomValues(new Uint8Array(6))]
      .map((byte) => byte.toString(36).padStart(2, "0"))
      .join("");
    this.count = 0;
    this.lastAt = "";
    this.problem = "";
    this.entries = this.#stored();
    this.heard = (event) =>
      event.key === this.key &&
      (event.newValue === null ? this.#forget() : this.take(this.#stored()));
    window.addEventListener("storage", this.heard);
  }

  /** Stop listening to other tabs. */
  close() {
    window.removeEventListener("storage", this.heard);
  }

  /** Add one entry: `{did, step, chosen, text, …}`. It is saved before this returns. */
  add(entry) {
    this.count += 1;
    const id = `${this.session}-${String(this.count).padStart(4, "0")}`;
    this.take([{ id, at: this.#now(), content: this.version, ...entry }], "own");
  }

  /** Join entries from elsewhere (another tab, the kernel's file). */
  take(entries, from = "elsewhere") {
    const before = this.entries.length;
    this.entries = joinEntries(this.entries, this.#stored(), entries);
    this.#store();
    if (this.entries.length > before)
      this.dispatchEvent(new CustomEvent("change", { detail: from }));
  }

  /** Forget everything, here and in every other tab. */
  erase() {
    for (const key of [this.key, this.#draftKey(), `wegwijs:progress:${this.name}`])
      this.#write(key, null);
    this.#forget();
  }

  #forget() {
    this.entries = [];
    this.dispatchEvent(new CustomEvent("change", { detail: "erased" }));
  }

  /** What is being filled in but not yet answered, by step: it survives a reload too. */
  draft(step) {
    return this.#drafts()[step] || null;
  }

  setDraft(step, draft) {
    const drafts = this.#drafts();
    if (draft) drafts[step] = draft;
    else delete drafts[step];
    this.#write(this.#draftKey(), JSON.stringify(drafts));
  }

  /** A line for the start page: how far this reader is. */
  noteProgress(progress) {
    if (!this.entries.length) return;
    this.#write(
      `wegwijs:progress:${this.name}`,
      JSON.stringify({ ...progress, version: this.version }),
    );
  }

  /** The record as the text of an answers file, one entry per line. */
  asFile() {
    const [format, name] = [ANSWERS_FORMAT, this.name].map((one) => JSON.stringify(one));
    const head = `{"format": ${format}, "storyboard": ${name}, "entries": [`;
    return `${head}\n${this.entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]}\n`;
  }

  #now() {
    let at = new Date().toISOString();
    if (at <= this.lastAt) at = new Date(Date.parse(this.lastAt) + 1).toISOString();
    this.lastAt = at;
    return at;
  }

  #draftKey() {
    return `wegwijs:draft:${this.name}`;
  }

  #drafts() {
    try {
      return JSON.parse(window.localStorage.getItem(this.#draftKey()) || "{}") || {};
    } catch {
      return {};
    }
  }

  #stored() {
    try {
      const text = window.localStorage.getItem(this.key);
      const found = text ? JSON.parse(text) : null;
      return Array.isArray(found?.entries) ? found.entries.filter(soundEntry) : [];
    } catch {
      return [];
    }
  }

  #store() {
    this.problem = this.#write(this.key, this.asFile()) ? "" : "not-kept";
  }

  #write(key, text) {
    try {
      if (text === null) window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, text);
      return true;
    } catch {
      return false; // storage is full or closed; the record lives on in this page
    }
  }
}

function soundEntry(entry) {
  return (
    entry &&
    typeof entry.id === "string" &&
    typeof entry.at === "string" &&
    typeof entry.step === "string"
  );
}

/** How far a reader is in a storyboard, for the start page; null when not begun. */
export function storedProgress(name) {
  try {
    return JSON.parse(window.localStorage.getItem(`wegwijs:progress:${name}`) || "null");
  } catch {
    return null;
  }
}

/** Bring the record and the kernel's file together. `model` is the widget model. */
export function syncWithKernel(keeper, model) {
  const send = () => {
    if ((model.get("entries") || []).length >= keeper.entries.length) return;
    model.set("entries", keeper.entries);
    model.save_changes();
  };
  const receive = () => keeper.take(model.get("entries") || []);
  const changed = (event) => {
    if (event.detail === "erased") {
      model.set("entries", []);
      model.set("erased", (model.get("erased") || 0) + 1);
      model.save_changes();
    } else send();
  };
  receive();
  send();
  model.on("change:entries", receive);
  keeper.addEventListener("change", changed);
  return () => {
    model.off("change:entries", receive);
    keeper.removeEventListener("change", changed);
  };
}
