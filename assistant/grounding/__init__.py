"""From drafts to claims that stand: quotes to spans, claims against evidence."""
