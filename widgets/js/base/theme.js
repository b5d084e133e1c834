/** Light or dark: as JupyterLab says where it does, else as the device prefers. */

/** Keep `root` in the theme of its surroundings; returns how to stop. */
export function followTheme(root) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const set = () => {
    const lab = document.body.dataset.jpThemeLight;
    const isDark = lab ? lab === "false" : dark.matches;
    root.setAttribute("data-ww-theme", isDark ? "dark" : "light");
    const page = document.documentElement;
    if (page.hasAttribute("data-wegwijs-page"))
      page.setAttribute("data-ww-theme", isDark ? "dark" : "light");
  };
  set();
  dark.addEventListener("change", set);
  const watcher = new MutationObserver(set);
  watcher.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  return () => {
    dark.removeEventListener("change", set);
    watcher.disconnect();
  };
}
