// What somebody is typing or has ticked stays through a change that the server tells of.
function keepingTyped(place, change) {
  const fields = () => [...place.querySelectorAll("input[name]:not([type=hidden]), select[name], textarea[name]")];
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const key = (field) => isTick(field) ? `${field.name}=${field.value}` : field.name;
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const was = new Map(fields().map((field) => [key(field), isTick(field) ? field.checked : field.value]));
  change();
  for (const field of fields()) {
    if (!was.has(key(field))) continue;
    if (isTick(field)) field.checked = was.get(key(field)); else field.value = was.get(key(field));
    if (focused?.name && key(field) === key(focused)) field.focus();
  }
}
// data-live="/orders/…/live": server-sent events change what stands in [data-live-slot]; "reload" fetches the page anew.
each("[data-live]", (place) => {
  const events = new EventSource(place.dataset.live);
  events.addEventListener("slot", (event) => {
    const { slot, text, announce: words } = JSON.parse(event.data);
    each(`[data-live-slot="${CSS.escape(slot)}"]`, (element) => { element.textContent = text; }, place);
    if (words) announce(words);
  });
  events.addEventListener("changed", async (event) => {
    const words = event.data && JSON.parse(event.data).announce;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.redirected) { location.assign(answer.url); return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = place.id && page.getElementById(place.id);
      if (fresh) keepingTyped(place, () => place.replaceChildren(...fresh.childNodes));
    } catch { return; }
    if (words) announce(words);
  });
  events.addEventListener("end", () => events.close());
  addEventListener("pagehide", () => events.close());
});
