"""The same for what a user of Python would take: peers.py <tool> <document>, in UTF-8."""

import io
import json
import statistics
import sys
import time

WARM_UP, MEASURED, FEWEST_TURNS = 0.4, 0.5, 10  # seconds, seconds, turns


def lxml_cells(data):
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8")
    return lambda: list(lxml.html.document_fromstring(data, parser=parser).iter("td", "th"))


def lxml_text(data):
    cells = lxml_cells(data)
    return lambda: [cell.text_content() for cell in cells()]


def soup(data, parser):
    import bs4

    def run():
        page = bs4.BeautifulSoup(data, parser, from_encoding="utf-8")
        return [cell.get_text() for cell in page.find_all(["td", "th"])]

    return run


def pandas(data):
    import pandas

    def run():
        tables = pandas.read_html(io.BytesIO(data), encoding="utf-8")
        return [cell for table in tables for row in table.values for cell in row]

    return run


def resiliparse(data):
    from resiliparse.parse.html import HTMLTree

    def run():
        body = HTMLTree.parse_from_bytes(data, "utf-8").body
        return [cell.text for name in ("td", "th") for cell in body.get_elements_by_tag_name(name)]

    return run


TOOLS = {
    "lxml": lxml_cells,
    "lxml, text": lxml_text,
    "BeautifulSoup, lxml": lambda data: soup(data, "lxml"),
    "BeautifulSoup, html.parser": lambda data: soup(data, "html.parser"),
    "pandas.read_html": pandas,
    "resiliparse": resiliparse,
}


def repeat(run, seconds):
    samples = []
    end = time.perf_counter() + seconds
    while len(samples) < FEWEST_TURNS or time.perf_counter() < end:
        started = time.perf_counter()
        cells = run()
        samples.append(time.perf_counter() - started)
        if len(cells) < 200:
            raise ValueError("The document has more cells than that.")
    return samples


def main(tool, path):
    with open(path, "rb") as file:
        run = TOOLS[tool](file.read())
    repeat(run, WARM_UP)
    print(json.dumps({tool: 1000 * statistics.median(repeat(run, MEASURED))}))


main(sys.argv[1], sys.argv[2])
