-- The reference for `ledger-postgres` and `ledger-postgres-hot`, on the tables and accounts that madang made:
--   CREATE SEQUENCE IF NOT EXISTS bench_transfer;
--   pgbench -n -M prepared -c 32 -j 2 -T 10 -D accounts=200000 -f Benchmarks/ledger_pgbench.sql
-- One transfer a transaction, the two accounts in ascending order so that nothing deadlocks.
\set a random(1, :accounts)
\set b random(1, :accounts - 1)
\set b case when :b >= :a then :b + 1 else :b end
\set first least(:a, :b)
\set second greatest(:a, :b)
BEGIN;
UPDATE ledger_account SET posted = posted - 1, held = held + 0 WHERE asset = 'KRW' AND holder = :first AND purpose = 'bench' AND posted - 1 - held >= floor RETURNING id AS debit \gset
UPDATE ledger_account SET posted = posted + 1, held = held + 0 WHERE asset = 'KRW' AND holder = :second AND purpose = 'bench' AND posted + 1 - held >= floor RETURNING id AS credit \gset
INSERT INTO ledger_transfer (id, debit, credit, amount, code, reference, at, reverses) VALUES (nextval('bench_transfer'), :debit, :credit, 1, 'bench.move', 0, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT), NULL);
COMMIT;
