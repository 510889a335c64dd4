// data-near: asks the browser where we are, only after a press, and opens the same list sorted by distance from there to about a kilometre.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-near]");
  if (!button || !navigator.geolocation) return;
  button.classList.add("is-busy");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => { location.assign(`${button.dataset.near}?near=${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`); },
    () => { button.classList.remove("is-busy"); announce(button.dataset.nearFailed || ""); },
    { maximumAge: 600000, timeout: 10000 });
});
