// Staff pages only. A key of the keyboard presses the button or link that carries it: <a data-key="r">.
// Never inside a field, never with a modifier; <body data-keys="off"> turns it off (WCAG 2.1.4).
document.addEventListener("keydown", (event) => {
  if (document.body.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input,textarea,select,[contenteditable]")) return;
  const wanted = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === event.key);
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
});
