CREATE TABLE IF NOT EXISTS imports (
    id bigserial PRIMARY KEY,
    started timestamptz NOT NULL DEFAULT now()
);
