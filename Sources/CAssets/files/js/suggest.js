// data-suggest="/search/suggestions": words to search for, while typing. The answer is [{text, note, href, group, picture}], groups in order.
each("[data-suggest]", (input) => {
  const box = document.createElement("div");
  box.className = "suggest";
  box.id = input.id + "-suggest";
  box.setAttribute("role", "listbox");
  box.hidden = true;
  input.closest("form").append(box);
  Object.entries({ role: "combobox", "aria-controls": box.id, "aria-expanded": "false", "aria-autocomplete": "list", autocomplete: "off" })
    .forEach(([name, value]) => input.setAttribute(name, value));
  let timer, asked = 0, chosen = -1;
  const show = (open) => { box.hidden = !open; input.setAttribute("aria-expanded", String(open)); };
  const choose = (index) => {
    const links = [...box.querySelectorAll("a")];
    chosen = links.length ? (index + links.length) % links.length : -1;
    links.forEach((link, i) => link.setAttribute("aria-selected", String(i === chosen)));
    if (chosen >= 0) input.setAttribute("aria-activedescendant", links[chosen].id);
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const words = input.value.trim();
    if (!words) { show(false); return; }
    timer = setTimeout(async () => {
      const mine = ++asked;
      try {
        const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(words), { headers: { Accept: "application/json" } });
        if (!answer.ok || mine !== asked) return;
        let before = "";
        box.replaceChildren(...(await answer.json()).slice(0, 20).flatMap(({ text, note, href, group, picture }, i) => {
          const a = document.createElement("a");
          Object.assign(a, { textContent: text, href, id: box.id + i, role: "option" });
          if (note) a.append(" ", Object.assign(document.createElement("small"), { textContent: note }));
          if (picture) a.prepend(Object.assign(document.createElement("img"), { src: picture, alt: "", width: 36, height: 36 }));
          if (!group || group === before) return [a];
          before = group;
          const title = document.createElement("p");
          title.textContent = group;
          title.setAttribute("role", "presentation");
          return [title, a];
        }));
        chosen = -1;
        show(box.children.length > 0);
      } catch { show(false); }
    }, 120);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || box.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) box.querySelectorAll("a")[chosen].click();
    else if (event.key === "Escape") show(false);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(() => show(false), 150));
});
