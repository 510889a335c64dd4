// data-total: the sums of a form follow the ways that are chosen in it; without scripts its button asks for them.
each("form[data-total]", (form) => {
  const button = form.querySelector("[data-total-hide]");
  button.hidden = true;
  let asked = 0;
  const count = async () => {
    const mine = ++asked, sent = new URLSearchParams(new FormData(form));
    sent.set("count", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body: sent });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html"), now = page.querySelector(".sum");
      if (!answer.ok || !now) throw new Error();
      if (mine === asked) each(".sum", (sum) => { sum.innerHTML = now.innerHTML; }, form);
    } catch { button.hidden = false; }
  };
  form.addEventListener("change", (event) => { if (event.target.matches("input[name^='how-']")) count(); });
  // A browser that came back to the page may have kept another choice than the page was written with.
  if (form.querySelector("input[name^='how-']:checked:not([checked])")) count();
});
