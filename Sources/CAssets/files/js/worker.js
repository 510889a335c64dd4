// Keeps an offline page and the assets, which never change under one name; never a page, a price or anything personal.
const shelf = "madang-1";
const offline = "/offline";
addEventListener("install", (event) => {
  event.waitUntil(caches.open(shelf).then((cache) => cache.add(new Request(offline, { credentials: "omit" }))).then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((n) => n !== shelf).map((n) => caches.delete(n)))).then(() => clients.claim()));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/assets/") || url.pathname.startsWith("/pictures/")) {
    event.respondWith(caches.open(shelf).then(async (cache) => {
      const kept = await cache.match(request);
      if (kept) return kept;
      const answer = await fetch(request);
      if (answer.ok && url.pathname.startsWith("/assets/")) cache.put(request, answer.clone());
      return answer;
    }));
  } else if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(offline)));
  }
});
