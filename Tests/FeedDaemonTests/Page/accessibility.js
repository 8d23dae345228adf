// What people need who look closely, listen, or use the keyboard alone; gives the faults in words.
// - Source: WCAG 2.2; the WAI-ARIA Authoring Practices.
(() => {
    const faults = [];
    const fault = (words, element) => faults.push(words + (element ? ": " + element.outerHTML.slice(0, 120) : ""));
    const all = (selector) => [...document.querySelectorAll(selector)];
    const isShown = (element) => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return style.visibility !== "hidden" && style.display !== "none" && box.width > 1 && box.height > 1;
    };

    // 3.1.1, 2.4.2
    if (!document.documentElement.lang) fault("the document has no language");
    if (!document.title.trim()) fault("the document has no title");

    // 1.3.1: landmarks, and all text within one
    for (const [name, selector] of [["main", "main"], ["banner", "body > header"], ["content information", "body > footer"]]) {
        if (all(selector).length !== 1) fault(`there are ${all(selector).length} landmarks ${name}`);
    }
    for (const nav of all("nav")) if (!nav.getAttribute("aria-label")) fault("one of several navigations has no name", nav);
    for (const child of document.body.children) {
        const isKnown = child.matches("main, header, footer, nav, .skip, script");
        if (!isKnown && child.textContent.trim()) fault("text stands outside of all landmarks", child);
    }

    // 1.3.1: headings in order
    const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) fault("there is not one h1 that comes first");
    levels.forEach((level, index) => {
        if (index > 0 && level > levels[index - 1] + 1) fault(`a heading of level ${level} follows one of ${levels[index - 1]}`);
    });
    for (const heading of all("h1, h2, h3")) if (!heading.textContent.trim()) fault("a heading is empty", heading);

    // 4.1.1 and 4.1.2: ids, labels
    const ids = all("[id]").map((element) => element.id);
    for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) fault(`the id ${id} stands twice`);
    for (const element of all("[aria-labelledby]")) {
        if (!document.getElementById(element.getAttribute("aria-labelledby"))) fault("what names it is missing", element);
    }
    for (const field of all("input, select")) if (!field.labels.length) fault("a field has no label", field);

    // 1.3.1: tables
    for (const table of all("table")) {
        if (!table.caption) fault("a table has no caption", table);
        for (const head of table.querySelectorAll("th")) if (!head.scope) fault("a table's head has no scope", head);
        for (const row of table.tBodies[0].rows) {
            if (row.cells.length !== table.tHead.rows[0].cells.length) fault("a row has cells without heads", row);
        }
    }

    // 1.4.3: contrast, computed against the first ground that isn't clear
    const parts = (colour) => {
        const numbers = colour.match(/[\d.]+/g).map(Number);
        return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
    };
    const luminance = (rgb) => {
        const [r, g, b] = rgb.map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a, b) => {
        const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
        return (light + 0.05) / (dark + 0.05);
    };
    const ground = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const colour = parts(getComputedStyle(at).backgroundColor);
            if (colour.alpha > 0) return colour.rgb;
        }
        return [255, 255, 255];
    };
    let least = 21;
    let texts = 0;
    const hold = (element, style, wanted) => {
        const ratio = contrast(parts(style.color).rgb, ground(element));
        least = Math.min(least, ratio);
        texts += 1;
        if (ratio < wanted) fault(`a contrast of ${ratio.toFixed(2)}`, element);
    };
    for (const element of all("body *")) {
        const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (hasText && isShown(element)) hold(element, getComputedStyle(element), 4.5);
        const before = getComputedStyle(element, "::before");
        if (before.content.length > 2 && before.content !== "none" && isShown(element)) hold(element, before, 4.5);
    }
    // 1.4.11: what is drawn
    for (const bars of all(".bars")) {
        const ratio = contrast(parts(getComputedStyle(bars).fill).rgb, ground(bars.parentElement));
        if (ratio < 3) fault(`bars with a contrast of ${ratio.toFixed(2)}`, bars);
    }
    for (const field of all("input, select, button")) {
        const ratio = contrast(parts(getComputedStyle(field).borderTopColor).rgb, ground(field.parentElement));
        if (ratio < 3) fault(`a border with a contrast of ${ratio.toFixed(2)}`, field);
    }

    // 2.4.3: the order of the keyboard is that of the page
    for (const element of all("[tabindex]")) if (element.tabIndex > 0) fault("a tabindex breaks the order", element);

    // 2.5.8: what is to be hit, unless it stands within a text
    for (const element of all("input, select, button, header nav a, .pages a")) {
        const box = element.getBoundingClientRect();
        if (box.width < 24 || box.height < 24) fault(`a target of ${box.width} by ${box.height}`, element);
    }

    // Nothing is squeezed into a column of letters
    for (const element of all("p, caption, th, td, dt, dd, blockquote, figcaption")) {
        const box = element.getBoundingClientRect();
        if (isShown(element) && element.textContent.length > 20 && box.width < 60) fault(`a text in ${box.width} pixels`, element);
    }

    // 1.4.10: nothing to scroll sideways for
    const width = document.scrollingElement.scrollWidth;
    if (width > innerWidth) fault(`the page is ${width} wide, the window ${innerWidth}`);
    return { faults, least, texts };
})();
