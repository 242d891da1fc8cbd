"use strict";
(function () {
  // Everything is on the page already; this only hides what was not asked for.
  var form = document.getElementById("filters");
  if (form) {
    var rows = Array.prototype.slice.call(document.querySelectorAll("table.rules tbody tr"));
    var found = document.getElementById("found");
    var nothing = document.getElementById("nothing");
    var words = document.getElementById("words");
    var choices = Array.prototype.slice.call(form.querySelectorAll("[data-filter]"));
    var text = rows.map(function (row) {
      return (row.textContent + " " + (row.dataset.words || "")).toLowerCase();
    });
    var apply = function () {
      var asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, index) {
        var fits = asked.every(function (word) { return text[index].indexOf(word) >= 0; }) &&
          choices.every(function (choice) {
            var have = " " + (row.getAttribute("data-" + choice.dataset.filter) || "") + " ";
            return !choice.value || have.indexOf(" " + choice.value + " ") >= 0;
          });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      document.querySelectorAll("section.concern, section.area").forEach(function (section) {
        section.hidden = !section.querySelector("tbody tr:not([hidden])");
      });
      nothing.hidden = shown > 0;
      found.textContent = shown === rows.length ? "" : shown + " of " + rows.length + " rules";
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(apply, 0); });
    apply(); // what a browser kept in the fields when one comes back
  }
})();
