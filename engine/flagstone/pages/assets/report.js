"use strict";
(function () {
  // Everything is on the page already: this hides what was not asked for, and puts rows in order.
  var list = function (selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  };
  var ranks = { critical: 0, high: 1, medium: 2, low: 3 };
  var form = document.getElementById("filters");
  var apply = function () {};
  if (form) {
    var flags = list("article.flag");
    var holders = list("section.concern, section.chapter");
    var area = document.getElementById("by-area");
    var severity = document.getElementById("by-severity");
    var words = document.getElementById("words");
    var found = document.getElementById("found");
    var nothing = document.getElementById("nothing");
    var text = null;
    apply = function () {
      var asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (asked.length && !text) {
        text = flags.map(function (flag) {
          var chapter = flag.closest(".chapter");
          var about = chapter ? chapter.firstElementChild.textContent : "";
          var concern = flag.closest(".concern").firstElementChild.textContent;
          return (about + " " + concern + " " + flag.textContent).toLowerCase();
        });
      }
      var shown = 0;
      flags.forEach(function (flag, index) {
        var fits = (!area.value || flag.parentElement.dataset.area === area.value) &&
          (!severity.value || ranks[flag.classList[1]] <= ranks[severity.value]) &&
          asked.every(function (word) { return text[index].indexOf(word) >= 0; });
        flag.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      var all = shown === flags.length;
      holders.forEach(function (holder) {
        holder.hidden = !all && !holder.querySelector("article.flag:not([hidden])");
      });
      nothing.hidden = shown > 0;
      found.textContent = all ? "" : shown + " of " + flags.length + " flags";
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(function () { apply(); }, 0); });
    apply(); // what a browser kept in the fields when one comes back
  }
  var value = function (row, place) {
    var cell = row.cells[place];
    var said = cell.dataset.order || cell.textContent.trim();
    return said;
  };
  list("table.sortable").forEach(function (table) {
    var body = table.tBodies[0];
    list("thead th", table).forEach(function (head) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener("click", function () {
        var first = head.classList.contains("number") ? "descending" : "ascending";
        var other = first === "ascending" ? "descending" : "ascending";
        var order = head.getAttribute("aria-sort") === first ? other : first;
        list("th[aria-sort]", table).forEach(function (each) { each.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", order);
        var way = order === "ascending" ? 1 : -1;
        list("tr", body).map(function (row) {
          return { row: row, value: value(row, head.cellIndex) };
        }).sort(function (one, two) {
          return way * one.value.localeCompare(two.value, "en-GB", { numeric: true });
        }).forEach(function (each) { body.appendChild(each.row); });
      });
    });
  });
  // Links into what is folded away open it; paper shows all of it.
  var open = function (target) {
    for (var at = target; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
  };
  var follow = function () {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) { return; }
    if (form && target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    open(target);
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", follow);
  follow();
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = list("details:not([open])");
    opened.forEach(function (each) { each.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (each) { each.open = false; });
  });
})();
