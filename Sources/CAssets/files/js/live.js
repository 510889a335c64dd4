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
      if (fresh) place.replaceChildren(...fresh.childNodes);
    } catch { return; }
    if (words) announce(words);
  });
  events.addEventListener("end", () => events.close());
  addEventListener("pagehide", () => events.close());
});
