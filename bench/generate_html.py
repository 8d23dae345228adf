#!/usr/bin/env python3
"""Writes item bodies such as publishers put into feeds, the same ones in every run.

usage: generate_html.py FOLDER [FILES] [SEED]

By default 64 files of some 600 KB: bodies of wordpress blocks with responsive pictures, of plain paragraphs of agencies, of
newsletters with styles on every element, with lists, tables, embedded posts, share bars, entities, in four scripts.
"""
import os
import random
import sys

SCRIPTS = [
    """the of and to in a for on that with by at from it as is was be has had not but they said council river bridge harbour
    minister court report market winter farmers engine letter teachers budget border village evening statement""".split(),
    """der die und das nicht ein für von mit auf ist sich dem wird über nach Behörde Brücke Gemeinderat Hafen Ernte Bericht
    Frühling Straße Bürger größere Entscheidung""".split(),
    """и в на не что с по как из за от для это его она они был была год города реки мост суд отчёт рынок зима письмо бюджет
    граница деревня вечер заявление соглашение""".split(),
    """市 橋 川 港 会議 発表 報告 今年 冬 農家 予算 国境 村 夕方 声明 合意 選挙 鉄道 病院 質問""".split(),
]


def words(dice, script, least, most):
    return " ".join(dice.choice(script) for _ in range(dice.randint(least, most)))


def link(dice, script):
    page = dice.randint(1, 99999)
    extra = dice.choice(["", ' target="_blank" rel="noopener noreferrer"', ' class="u-link" data-track="body|link"'])
    return f'<a href="https://www.site.example/news/{page}/?utm_source=rss&amp;utm_medium=feed"{extra}>{words(dice, script, 1, 5)}</a>'


def prose(dice, script):
    parts = []
    for _ in range(dice.randint(2, 6)):
        text = words(dice, script, 6, 24)
        chance = dice.random()
        if chance < 0.12:
            text += " " + link(dice, script)
        elif chance < 0.2:
            text += f" &#8220;{words(dice, script, 5, 20)},&#8221; {words(dice, script, 2, 4)}"
        elif chance < 0.26:
            text += f" <strong>{words(dice, script, 1, 4)}</strong>"
        elif chance < 0.31:
            text += f"&nbsp;&ndash; <em>{words(dice, script, 1, 4)}</em>"
        parts.append(text + dice.choice(". . . . ? !".split()))
    return " ".join(parts)


def picture(dice, script):
    number = dice.randint(1, 99999)
    host = f"https://i0.img.example/wp-content/uploads/2026/11/photo-{number}"
    sizes = ", ".join(f"{host}-{width}x{width * 2 // 3}.jpg?ssl=1 {width}w" for width in (1024, 300, 768, 1536))
    return (
        f'<figure class="wp-block-image size-large"><img fetchpriority="high" decoding="async" width="1024" height="683" '
        f'src="{host}-1024x683.jpg?ssl=1" alt="{words(dice, script, 3, 9)}" class="wp-image-{number}" srcset="{sizes}" '
        f'sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-element-caption">{words(dice, script, 4, 14)}'
        f"</figcaption></figure>\n")


def listing(dice, script):
    items = "".join(f"<li>{prose(dice, script) if dice.random() < .3 else link(dice, script)}</li>\n" for _ in range(dice.randint(3, 8)))
    return f"<ul>\n{items}</ul>\n"


def table(dice, script):
    rows = "".join(
        "<tr>" + "".join(f'<td style="text-align:left">{words(dice, script, 1, 3)}</td>' for _ in range(4)) + "</tr>"
        for _ in range(dice.randint(3, 9)))
    return f'<figure class="wp-block-table"><table><tbody>{rows}</tbody></table></figure>\n'


def post(dice, script):
    number = dice.randint(10**17, 10**18)
    return (
        f'<blockquote class="twitter-tweet" data-width="550" data-dnt="true"><p lang="en" dir="ltr">{words(dice, script, 8, 30)} '
        f'<a href="https://t.co/x{number % 10**8}">https://t.co/x{number % 10**8}</a></p>&mdash; Site (@site) <a '
        f'href="https://twitter.com/site/status/{number}?ref_src=twsrc%5Etfw">June {dice.randint(1, 30)}, 2026</a></blockquote>\n'
        '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>\n')


def share_bar(dice, script):
    names = "twitter facebook linkedin whatsapp telegram".split()
    links = "".join(
        f'<li class="share-{name}"><a rel="nofollow noopener noreferrer" class="share-{name} sd-button share-icon" '
        f'href="https://site.example/{dice.randint(1, 9999)}/?share={name}" target="_blank" title="Click to share on {name}">'
        f"<span>{name.title()}</span></a></li>" for name in names)
    return (
        '<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social">'
        f'<h3 class="sd-title">Share this:</h3><div class="sd-content"><ul>{links}</ul></div></div></div>\n')


def wordpress(dice, script):
    parts = []
    for _ in range(dice.randint(6, 20)):
        chance = dice.random()
        if chance < 0.68:
            parts.append(f"<p>{prose(dice, script)}</p>\n\n\n\n")
        elif chance < 0.78:
            parts.append(picture(dice, script))
        elif chance < 0.84:
            parts.append(f'<h2 class="wp-block-heading" id="h-{dice.randint(1, 99)}">{words(dice, script, 3, 7)}</h2>\n')
        elif chance < 0.89:
            parts.append(listing(dice, script))
        elif chance < 0.92:
            parts.append(table(dice, script))
        elif chance < 0.96:
            parts.append(post(dice, script))
        else:
            parts.append(f'<blockquote class="wp-block-quote"><p>{prose(dice, script)}</p><cite>{words(dice, script, 2, 3)}</cite></blockquote>\n')
    if dice.random() < 0.3:
        parts.append(share_bar(dice, script))
    return "".join(parts) + '<p>The post <a href="https://site.example/x">Headline</a> appeared first on <a href="https://site.example">Site</a>.</p>\n'


def agency(dice, script):
    return "".join(f"<p>{prose(dice, script)}</p>" for _ in range(dice.randint(5, 25)))


def newsletter(dice, script):
    style = "margin:0 0 20px 0;color:rgb(54,55,55);line-height:26px;font-size:16px;"
    parts = []
    for _ in range(dice.randint(6, 18)):
        if dice.random() < 0.85:
            parts.append(f'<div dir="auto"><p style="{style}"><span style="font-family:Georgia,serif">{prose(dice, script)}</span></p></div>')
        else:
            parts.append(
                f'<div class="captioned-image-container"><a class="image-link image2" target="_blank" '
                f'href="https://cdn.site.example/image/fetch/{dice.randint(1, 10**9)}.jpeg">{picture(dice, script)}</a></div>')
    return "".join(parts)


def teaser(dice, script):
    return f'<img alt="Preview" align="left" style="margin-right: 10px;" src="https://www.site.example/{dice.randint(1, 9999)}.jpg" /> ' \
        f'{prose(dice, script)} <br/><a href="https://www.site.example/news/?utm_source=rss">Read Full Article at Site</a>'


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder, files = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 64
    dice = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    os.makedirs(folder, exist_ok=True)
    for number in range(files):
        parts, size = [], 0
        while size < 600_000:
            script = dice.choices(SCRIPTS, [6, 2, 2, 1])[0]
            body = dice.choices([wordpress, agency, newsletter, teaser], [5, 3, 1, 3])[0](dice, script)
            size += len(body.encode())
            parts.append(body)
        # A closed element for each body: what one leaves open shall not reach the next.
        with open(os.path.join(folder, f"{number:03}.html"), "w", encoding="utf-8") as file:
            file.write("".join(f"<div>{part}</div>\n" for part in parts))


if __name__ == "__main__":
    main()
