/* The reference for `ledger-single`, `ledger-batch` and `ledger-hot`: a plain C loop over SQLite that writes the same
 * rows with the same durability into a ledger file made by madang.
 *
 *   ledger_reference FILE --accounts N --transfers N --per-commit N
 *
 * --accounts 5 is the hot case: transfers between the first five limited accounts only. Prints one JSON object. */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static sqlite3 *db;

static void stop(const char *what) {
  fprintf(stderr, "%s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) stop(sql);
  return statement;
}

static void step(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) stop("step");
  sqlite3_reset(statement);
}

static uint64_t seed = 88172645463325252ULL;
static uint64_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return seed;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static double cpu(void) {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return u.ru_utime.tv_sec + u.ru_stime.tv_sec + (u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

static long option(int argc, char **argv, const char *name, long otherwise) {
  for (int i = 2; i + 1 < argc; i++)
    if (strcmp(argv[i], name) == 0) return atol(argv[i + 1]);
  return otherwise;
}

int main(int argc, char **argv) {
  if (argc < 2) stop("usage: ledger_reference FILE [--accounts N] [--transfers N] [--per-commit N]");
  long wanted = option(argc, argv, "--accounts", 200000);
  long transfers = option(argc, argv, "--transfers", 100000);
  long per_commit = option(argc, argv, "--per-commit", 64);
  if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) stop(argv[1]);
  if (sqlite3_exec(db,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON;"
        "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000; PRAGMA journal_size_limit = 67108864;"
        "PRAGMA wal_autocheckpoint = 4000",
        NULL, NULL, NULL) != SQLITE_OK)
    stop("pragma");

  int64_t *accounts = malloc(sizeof(int64_t) * wanted);
  long count = 0;
  sqlite3_stmt *list = prepare("SELECT id FROM ledger_account WHERE floor IS NOT NULL ORDER BY id LIMIT ?1");
  sqlite3_bind_int64(list, 1, wanted);
  while (sqlite3_step(list) == SQLITE_ROW) accounts[count++] = sqlite3_column_int64(list, 0);
  sqlite3_finalize(list);
  if (count < 2) stop("the file holds no accounts");

  int64_t id = 0;
  sqlite3_stmt *last = prepare("SELECT COALESCE(MAX(id), 0) FROM ledger_transfer");
  if (sqlite3_step(last) == SQLITE_ROW) id = sqlite3_column_int64(last, 0);
  sqlite3_finalize(last);

  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  sqlite3_stmt *insert = prepare(
    "INSERT INTO ledger_transfer (id, debit, credit, amount, code, reference, at, reverses) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO NOTHING");
  sqlite3_stmt *update = prepare(
    "UPDATE ledger_account SET posted = posted + ?1, held = held + ?2 WHERE id = ?3 AND posted + ?1 - held - ?2 >= floor");

  struct timespec wall;
  double start = now(), cpu_start = cpu();
  for (long done = 0; done < transfers;) {
    step(begin);
    for (long i = 0; i < per_commit && done < transfers; i++, done++) {
      long from = next() % count, to = (from + 1 + next() % (count - 1)) % count;
      clock_gettime(CLOCK_REALTIME, &wall);
      sqlite3_bind_int64(update, 1, -1);
      sqlite3_bind_int64(update, 2, 0);
      sqlite3_bind_int64(update, 3, accounts[from]);
      step(update);
      if (sqlite3_changes(db) != 1) stop("a transfer was refused");
      sqlite3_bind_int64(update, 1, 1);
      sqlite3_bind_int64(update, 3, accounts[to]);
      step(update);
      sqlite3_bind_int64(insert, 1, ++id);
      sqlite3_bind_int64(insert, 2, accounts[from]);
      sqlite3_bind_int64(insert, 3, accounts[to]);
      sqlite3_bind_int64(insert, 4, 1);
      sqlite3_bind_text(insert, 5, "bench.move", -1, SQLITE_STATIC);
      sqlite3_bind_int64(insert, 6, 0);
      sqlite3_bind_int64(insert, 7, wall.tv_sec * 1000LL + wall.tv_nsec / 1000000);
      sqlite3_bind_null(insert, 8);
      step(insert);
      if (sqlite3_changes(db) != 1) stop("an id was taken");
    }
    step(commit);
  }
  double seconds = now() - start;
  printf("{\"transfers\":%ld,\"accounts\":%ld,\"perCommit\":%ld,\"seconds\":%.3f,\"perSecond\":%.0f,\"cpuMicros\":%.2f}\n", transfers,
         count, per_commit, seconds, transfers / seconds, (cpu() - cpu_start) * 1e6 / transfers);
  return 0;
}
