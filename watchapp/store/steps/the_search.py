"""The third step: the index of words, whose rows stand in the order of time.

Words come folded, so that the plainest tokenizer does, and phrases are never asked for.
"""

STATEMENTS = """
CREATE TABLE search_row (
    row INTEGER PRIMARY KEY,
    "table" TEXT NOT NULL,
    key INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_row_of ON search_row("table", key);
CREATE VIRTUAL TABLE search USING fts5(
    words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4', tokenize='ascii'
);
INSERT INTO search(search, rank) VALUES ('hashsize', 16777216)
"""
