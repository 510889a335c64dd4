import Storage

/// Another transaction did meanwhile what this one had read as undone: the whole body runs again.
enum Overtaken {
  static let fault = StorageFault.statement(state: "40001", message: "another posting came first", sql: "ledger")
}
