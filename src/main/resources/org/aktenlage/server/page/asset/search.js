// Offers names while the visitor types; without it the search works as well.
const input = document.getElementById("q");
const list = document.getElementById("suggestions");
const PAUSE_MILLIS = 150;
let waiting;

const offer = async () => {
  const typed = input.value.trim();
  if (typed.length < 2) {
    return;
  }
  const answer = await fetch(`/suggest?q=${encodeURIComponent(typed)}`);
  const names = answer.ok ? await answer.json() : [];
  if (input.value.trim() === typed) {
    list.replaceChildren(
      ...names.map((name) => {
        const option = document.createElement("option");
        option.value = name;
        return option;
      }),
    );
  }
};

input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, PAUSE_MILLIS);
});
