// Files can be dropped on the form, and what was chosen is listed; without it the form works as well.
const files = document.getElementById("files");
const folder = document.getElementById("folder");
const place = document.querySelector(".drop");
const chosen = document.getElementById("chosen");

const list = () => {
  const names = [...files.files, ...folder.files].map((file) => file.webkitRelativePath || file.name);
  chosen.replaceChildren(
    ...names.map((name) => {
      const item = document.createElement("li");
      item.textContent = name;
      return item;
    }),
  );
};

files.addEventListener("change", list);
folder.addEventListener("change", list);
document.getElementById("dropnote").hidden = false;

for (const over of ["dragenter", "dragover"]) {
  place.addEventListener(over, (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
}
place.addEventListener("dragleave", () => place.classList.remove("over"));
place.addEventListener("drop", (event) => {
  event.preventDefault();
  place.classList.remove("over");
  files.files = event.dataTransfer.files;
  list();
});
