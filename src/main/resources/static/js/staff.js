// Staff pages only; every page works without this. A key presses what carries it (data-key); in a list, keys act on
// the row in hand (data-row-key). Never inside a field, never with a modifier; data-keys="off" turns keys off.
const find = (what, within = document) => within.querySelector(what);
const all = (what) => [...document.querySelectorAll(what)];
const inField = (target) => target.closest("input,textarea,select,[contenteditable]");
const keysOff = () => Boolean(find('[data-keys="off"]'));

function press(element) {
  if (element.matches("input,textarea")) element.focus();
  else if (element.matches("summary")) {
    element.parentElement.open = true;
    const field = find("input:not([type=hidden]),select,textarea,button", element.parentElement);
    (field || element).focus();
  } else element.click();
}

function move(step) {
  const rows = all("[data-row]");
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  if (row) find("[data-open]", row).focus();
}

document.addEventListener("keydown", (event) => {
  const field = inField(event.target);
  if (field && field.form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    field.form.requestSubmit();
    return;
  }
  if (field && event.key === "Escape") return field.blur();
  if (field || keysOff() || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key;
  if (find("[data-row]") && (key === "j" || key === "k")) {
    event.preventDefault();
    return move(key === "j" ? 1 : -1);
  }
  const row = document.activeElement.closest("[data-row]");
  const wanted = (row && all("[data-row-key]").find((each) => row.contains(each) && each.dataset.rowKey === key))
    || all("[data-key]").find((each) => each.dataset.key === key);
  if (!wanted) return;
  event.preventDefault();
  press(wanted);
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// What can be taken back goes when it no longer can.
for (const banner of all("[data-until]")) setTimeout(() => banner.remove(), Number(banner.dataset.until) * 1000);

// "Sam is writing", while somebody types. The server says the item's version after it, or that words came which this
// page does not show: then the page says so before anybody presses Send.
let told = 0;
let telling = null;
async function tell(text) {
  const fields = new FormData(text.form);
  fields.delete("text");
  const answer = await fetch(text.dataset.writing, { method: "POST", body: new URLSearchParams(fields) });
  if (answer.status === 409) find("[data-stale]").hidden = false;
  if (!answer.ok) return;
  const version = await answer.text();
  for (const field of all("input[name=version]")) field.value = version;
}
document.addEventListener("input", (event) => {
  const text = event.target.closest("[data-writing]");
  if (!text || Date.now() - told < 30000) return;
  told = Date.now();
  telling = tell(text).catch(() => null).finally(() => { telling = null; });
});
document.addEventListener("submit", (event) => {
  if (!telling) return;
  event.preventDefault();
  telling.then(() => event.target.requestSubmit(event.submitter));
});

if (location.hash === "#done" && find("#done")) press(find("#done > summary"));
