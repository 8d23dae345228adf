// What makes the page livelier; without it everything works by the form and by reloading.
"use strict";

(() => {
    const form = document.getElementById("search");
    const pause = { typing: 250, refresh: 30_000 };
    let timer = 0;
    let latest = 0;

    // Takes parts of a page of this server's own into this one, unless somebody is in the middle of them.
    async function take(address, ids) {
        const number = ++latest;
        let text;
        try {
            const response = await fetch(address, { headers: { Accept: "text/html" } });
            if (!response.ok) return;
            text = await response.text();
        } catch {
            return;
        }
        if (number !== latest) return;
        const page = new DOMParser().parseFromString(text, "text/html");
        document.title = page.title;
        const [count, newCount] = [document.getElementById("count"), page.getElementById("count")];
        // The element stays, so that its change is read out.
        if (newCount && count.textContent !== newCount.textContent) count.textContent = newCount.textContent;
        for (const id of ids) {
            const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
            if (old && fresh && !isInUse(old)) old.replaceWith(fresh);
        }
    }

    function isInUse(element) {
        const selection = document.getSelection();
        const isSelected = !selection.isCollapsed && selection.containsNode(element, true);
        return isSelected || element.contains(document.activeElement);
    }

    function search() {
        const address = "/?" + new URLSearchParams(new FormData(form));
        history.replaceState(null, "", address + "#feeds");
        take(address, ["found"]);
    }

    form.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(search, pause.typing);
    });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        clearTimeout(timer);
        search();
    });
    setInterval(() => {
        if (!document.hidden) take(location.pathname + location.search, ["summary", "quotations", "found"]);
    }, pause.refresh);
})();
