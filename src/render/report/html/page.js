// Filters the table of targets; without it the page shows all of them.
(() => {
  "use strict";
  const form = document.getElementById("filter");
  if (!form) return;
  const rows = [...document.querySelectorAll("tr[data-flag]")];
  const words = form.querySelector("input[type=search]");
  const flags = [...form.querySelectorAll("input[type=checkbox]")];
  const shown = form.querySelector("output");
  const update = () => {
    const wanted = words.value.trim().toLowerCase();
    const on = new Set(flags.filter((box) => box.checked).map((box) => box.value));
    let count = 0;
    for (const row of rows) {
      const fits = on.has(row.dataset.flag) && row.textContent.toLowerCase().includes(wanted);
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = `${count} / ${rows.length}`;
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  update();
})();
