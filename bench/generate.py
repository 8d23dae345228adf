#!/usr/bin/env python3
"""Writes feeds such as publishers send them, the same ones in every run.

usage: generate.py FOLDER [FEEDS] [SEED] [broken|texts]

By default 2,000 feeds of about 113 MB: RSS with whole articles in content:encoded, RSS with summaries, Atom with
escaped HTML, RDF; articles with paragraphs, links, quotations, pictures, entities, in Latin and Cyrillic script.
With the word "broken" each of them has one thing wrong that has to be mended: bare ampersands, entities that nobody
declared, control characters, or windows-1252 under a declaration that says so. With the word "texts" they are articles of
plain text, one a file.
"""
import html
import os
import random
import re
import sys

LATIN = """the of and to in a for on that with by at from it as is was be has had not but they said council river bridge
harbour minister court report market winter farmers engine letter teachers budget border village evening statement
budget agreement election ferry railway hospital answer question morning decision weather company workers union price
island mountain lawyer witness officer station measure committee growth science signal engineer record season""".split()
CYRILLIC = """и в на не что с по как из за от для это его она они был была были год города реки мост суд отчёт рынок зима
письмо бюджет граница деревня вечер заявление соглашение выборы поезд больница ответ вопрос утро решение погода завод цена
остров гора свидетель станция комитет рост наука сигнал инженер сезон министр совет паром""".split()
NAMES = ["Ada Thorn", "Bram Oakes", "Ines Varga", "Tomas Reed", "Mira Sand", "Jon Pell", "Lena Marsh", "Otto Finch"]
CYRILLIC_NAMES = ["Иван Полев", "Анна Речная", "Пётр Мостов", "Ольга Снегова"]


def sentence(dice, words):
    text = " ".join(dice.choice(words) for _ in range(dice.randint(8, 22)))
    return text[0].upper() + text[1:] + dice.choice(". . . ? ; &ndash;".split()).replace(";", ".")


def paragraph(dice, words, names):
    text = " ".join(sentence(dice, words) for _ in range(dice.randint(1, 4)))
    if dice.random() < 0.4:
        said = dice.choice(["said", "told reporters", "added"]) if words is LATIN else dice.choice(["сказал", "заявила"])
        text += f" &ldquo;{sentence(dice, words)[:-1]},&rdquo; {said} {dice.choice(names)}."
    if dice.random() < 0.3:
        text += f' <a href="/news/{dice.randint(1, 9999)}?utm_source=rss&amp;id=1">{dice.choice(words)} {dice.choice(words)}</a>'
    return f"<p>{text}</p>\n"


def article(dice, words, names):
    body = "".join(paragraph(dice, words, names) for _ in range(dice.randint(2, 5)))
    if dice.random() < 0.6:
        body = f'<figure><img src="https://img.example/{dice.randint(1, 9999)}.jpg" alt="" width="800"/></figure>\n' + body
    return body


def date(dice, item):
    return f"Tue, 24 Nov 2026 {dice.randint(0, 23):02d}:{item % 60:02d}:00 GMT"


def rss(dice, number, full):
    words, names = (CYRILLIC, CYRILLIC_NAMES) if dice.random() < 0.2 else (LATIN, NAMES)
    items = []
    for item in range(dice.randint(22, 50)):
        title = html.escape(sentence(dice, words).replace("&ndash;", "–"))
        link = f"https://site{number}.example/news/{item}-{dice.randint(1, 99999)}/?utm_source=rss&amp;utm_medium=rss"
        body = article(dice, words, names)
        text = f"<description><![CDATA[{paragraph(dice, words, names)}]]></description>"
        if full:
            text += f"<content:encoded><![CDATA[{body}]]></content:encoded>"
        items.append(
            f"<item><title>{title}</title><link>{link}</link><guid isPermaLink=\"false\">{number}-{item}</guid>"
            f"<pubDate>{date(dice, item)}</pubDate><dc:creator>{dice.choice(names)}</dc:creator>"
            f"<category>{dice.choice(words)}</category>{text}"
            f'<media:content url="https://img.example/{item}.jpg" type="image/jpeg" medium="image"/></item>\n')
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>'
        f"<title>Site {number}</title><link>https://site{number}.example/</link><description>News</description>\n"
        + "".join(items) + "</channel></rss>\n")


def atom(dice, number):
    entries = []
    for item in range(dice.randint(17, 44)):
        body = html.escape(article(dice, LATIN, NAMES))
        entries.append(
            f"<entry><title type=\"html\">{html.escape(sentence(dice, LATIN))}</title><id>tag:site{number}.example,2026:{item}</id>"
            f'<link rel="alternate" type="text/html" href="https://site{number}.example/{item}"/>'
            f"<updated>2026-11-24T{item % 24:02d}:00:00Z</updated><author><name>{dice.choice(NAMES)}</name></author>"
            f'<content type="html">{body}</content></entry>\n')
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
        f"<title>Site {number}</title><id>urn:site:{number}</id><updated>2026-11-24T00:00:00Z</updated>\n"
        + "".join(entries) + "</feed>\n")


def rdf(dice, number):
    items = "".join(
        f'<item rdf:about="https://site{number}.example/{item}"><title>{html.escape(sentence(dice, LATIN))}</title>'
        f"<link>https://site{number}.example/{item}</link><dc:date>2026-11-24T{item % 24:02d}:00:00+01:00</dc:date>"
        f"<description>{html.escape(paragraph(dice, LATIN, NAMES))}</description></item>\n"
        for item in range(dice.randint(17, 44)))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<channel rdf:about="https://site{number}.example/"><title>Site {number}</title>'
        f"<link>https://site{number}.example/</link><description>News</description></channel>\n{items}</rdf:RDF>\n")


def plain(dice):
    """An article as plain text."""
    paragraphs = (paragraph(dice, LATIN, NAMES) for _ in range(dice.randint(8, 16)))
    return "\n\n".join(html.unescape(re.sub("<[^>]*>", "", text)).strip() for text in paragraphs)


def broken(dice, text):
    """The feed as bytes, with something wrong in it."""
    kind = dice.randrange(4)
    if kind == 0:
        text = text.replace("&amp;", "&")
    elif kind == 1:
        text = text.replace("<title>", "<title>News&nbsp;&ndash; ")
    elif kind == 2:
        text = text.replace(". ", ".\x08 ", 20)
    elif text.isascii() or not set(text) & set("абв"):
        text = text.replace("</title>", " – caf\xe9</title>").replace('<?xml version="1.0" encoding="utf-8"?>',
                                                                 '<?xml version="1.0" encoding="windows-1252"?>')
        return text.encode("windows-1252", "replace")
    else:
        text = text.replace("<title>", "<title>R&D ")
    return text.encode("utf-8")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder, feeds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    dice = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    os.makedirs(folder, exist_ok=True)
    for number in range(feeds):
        if sys.argv[4:] == ["texts"]:
            with open(os.path.join(folder, f"{number:05d}.txt"), "w", encoding="utf-8") as file:
                file.write(plain(dice))
            continue
        kind = dice.random()
        if kind < 0.5:
            text = rss(dice, number, full=True)
        elif kind < 0.7:
            text = rss(dice, number, full=False)
        elif kind < 0.9:
            text = atom(dice, number)
        else:
            text = rdf(dice, number)
        with open(os.path.join(folder, f"{number:05d}.xml"), "wb") as file:
            file.write(broken(dice, text) if sys.argv[4:] == ["broken"] else text.encode("utf-8"))


main()
