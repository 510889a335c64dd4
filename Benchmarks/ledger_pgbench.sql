-- The reference for `ledger-postgres` and `ledger-postgres-hot`: pgbench -n -M prepared -c 32 -j 2 -D low=1 -D high=200000 -f this file,
-- on the same table of accounts; one transfer a transaction, the two accounts in ascending order.
\set a random(:low, :high)
\set b random(:low, :high)
\set first least(:a, :b)
\set second greatest(:a, :b) + (case when :a = :b then 1 else 0 end)
BEGIN;
UPDATE ledger_account SET posted = posted - 1, held = held + 0 WHERE holder = :first AND asset = 'KRW' AND purpose = 'bench' AND posted - 1 - held >= floor;
UPDATE ledger_account SET posted = posted + 1, held = held + 0 WHERE holder = :second AND asset = 'KRW' AND purpose = 'bench' AND posted + 1 - held >= floor;
INSERT INTO ledger_transfer (id, debit, credit, amount, code, reference, at, reverses)
SELECT nextval('bench_transfer'), d.id, c.id, 1, 'bench.move', 0, 0, NULL FROM ledger_account d, ledger_account c WHERE d.asset = 'KRW' AND d.holder = :first AND d.purpose = 'bench' AND c.asset = 'KRW' AND c.holder = :second AND c.purpose = 'bench';
COMMIT;
