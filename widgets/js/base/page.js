/** A page without a kernel: the same player, with a model that only remembers. */

/** A stand-in for the widget model, holding what the page was made with. */
export function pageModel(values) {
  const held = { ...values };
  return {
    get: (key) => held[key],
    set: (key, value) => {
      held[key] = value;
    },
    on: () => {},
    off: () => {},
    save_changes: () => {},
  };
}
