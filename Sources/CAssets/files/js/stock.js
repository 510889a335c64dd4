// data-stock-grid: Enter goes to the cell below, a scanner's code fills in one piece in the line that bears it.
each("[data-stock-grid]", (form) => {
  const rows = () => [...form.querySelectorAll("tbody tr")];
  const cells = (row) => [...row.querySelectorAll("input[name^='n-']")];
  let column = 0;
  form.addEventListener("focusin", (event) => {
    const row = event.target.closest("tr");
    if (row && cells(row).includes(event.target)) column = cells(row).indexOf(event.target);
  });
  form.addEventListener("keydown", (event) => {
    const row = event.key === "Enter" && !event.isComposing && event.target.closest("tr");
    if (!row || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    const next = rows()[rows().indexOf(row) + (event.shiftKey ? -1 : 1)];
    const cell = next && cells(next)[column];
    if (cell) { cell.focus(); cell.select(); } else form.querySelector(".form-foot button")?.focus();
  });
  const field = form.querySelector("[data-stock-scan]");
  if (!field) return;
  field.hidden = false;
  const input = field.querySelector("input");
  const codes = (row) => (row.querySelector("[data-codes]")?.dataset.codes || "").split("\n");
  const bearing = (list, code) => list.filter((row) => codes(row).includes(code));
  // Goods of other pages come from the list that a search for the code shows.
  const fetched = async (code) => {
    const address = new URL(location.pathname.replace(/\/list$/, ""), location.href);
    each("input[type=hidden]", (one) => { if (["mode", "place"].includes(one.name)) address.searchParams.set(one.name, one.value); }, form);
    address.searchParams.set("q", code);
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) return [];
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = bearing([...page.querySelectorAll("[data-stock-grid] tbody tr")], code).map((row) => document.importNode(row, true));
    form.querySelector("tbody").prepend(...found);
    return found;
  };
  const add = async () => {
    const code = input.value.trim();
    if (!code) return;
    input.value = "";
    let found = bearing(rows(), code);
    if (!found.length) found = await fetched(code).catch(() => []);
    if (!found.length) { announce(field.dataset.none.replace("{code}", code)); return; }
    const cell = cells(found[0])[column] || cells(found[0])[0];
    found[0].scrollIntoView({ block: "center" });
    if (found.length > 1) { announce(field.dataset.several.replace("{code}", code)); cell.focus(); return; }
    cell.value = String((parseInt(cell.value, 10) || 0) + 1);
    announce(field.dataset.added.replace("{code}", code).replace("{count}", cell.value));
  };
  let queue = Promise.resolve();
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    queue = queue.then(add);
  });
});
