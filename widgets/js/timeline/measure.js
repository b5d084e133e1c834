/** Drawing in SVG, and how wide its words will be. */

/** Make a node of SVG. Attributes that are null, and children that are null or "", are left out. */
export function svgNode(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) node.setAttribute(name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== ""));
  return node;
}

/** Words in a picture; `style` is their class. */
export function svgText([x, y], style, words, anchor = "start") {
  return svgNode("text", { x, y, class: style, "text-anchor": anchor }, words);
}

/**
 * How many px words of a class take in the picture: `(words, style) => px`. `frame` is where the
 * picture will stand. They are measured on a canvas, in the font that the style sheets give them:
 * a picture that is hidden, or not drawn yet, has no widths of its own.
 */
export function textMeasure(frame) {
  const canvas = document.createElement("canvas").getContext("2d");
  const fonts = {};
  return (words, style) => {
    fonts[style] ??= fontOf(frame, style);
    canvas.font = fonts[style];
    return canvas.measureText(words).width;
  };
}

function fontOf(frame, style) {
  const word = svgText([0, 0], style, "");
  const probe = svgNode("svg", { class: "ww-timeline-svg", hidden: "" }, word);
  frame.append(probe);
  const { fontWeight, fontSize, fontFamily } = window.getComputedStyle(word);
  probe.remove();
  return `${fontWeight} ${fontSize} ${fontFamily}`;
}
