import Payments
import Storage

/// The tables of orders, consignments, their lines and steps.
package enum OrdersSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("orders_step"),
    .kept("orders_order", "전자상거래법 6조: contracts, five years"),
    .kept("orders_consignment", "전자상거래법 6조: delivery, five years"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.orders.1",
      """
      CREATE TABLE orders_order (
        id BIGINT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        cart BIGINT NOT NULL UNIQUE,
        offer BIGINT NOT NULL UNIQUE,
        buyer BIGINT NOT NULL,
        site BIGINT NOT NULL,
        currency TEXT NOT NULL,
        total BIGINT NOT NULL,
        payment BIGINT NOT NULL,
        placed_at BIGINT NOT NULL
      );
      CREATE INDEX orders_order_buyer ON orders_order (buyer, id);
      CREATE TABLE orders_consignment (
        id BIGINT PRIMARY KEY,
        order_id BIGINT NOT NULL,
        number BIGINT NOT NULL,
        merchant BIGINT NOT NULL,
        location BIGINT NOT NULL,
        method TEXT NOT NULL,
        state TEXT NOT NULL,
        revision BIGINT NOT NULL,
        pickup_code TEXT NOT NULL,
        pickup_secret BYTES NOT NULL,
        delivery_transfer BIGINT,
        changed_at BIGINT NOT NULL,
        UNIQUE (order_id, number)
      );
      CREATE INDEX orders_consignment_merchant ON orders_consignment (merchant, state, id);
      CREATE INDEX orders_consignment_location ON orders_consignment (location, state, id);
      CREATE TABLE orders_line (
        order_id BIGINT NOT NULL,
        number BIGINT NOT NULL,
        consignment BIGINT NOT NULL,
        stock_transfer BIGINT NOT NULL,
        money_transfer BIGINT NOT NULL,
        returned BIGINT NOT NULL DEFAULT 0,
        PRIMARY KEY (order_id, number)
      ) WITHOUT ROWID;
      CREATE TABLE orders_step (
        consignment BIGINT NOT NULL,
        number BIGINT NOT NULL,
        state TEXT NOT NULL,
        actor BIGINT NOT NULL,
        note TEXT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (consignment, number)
      ) WITHOUT ROWID
      """),
    Migration(
      "2026-11-21.orders.2",
      """
      CREATE TABLE orders_key (
        digest BYTES NOT NULL,
        order_id BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        PRIMARY KEY (digest, order_id)
      ) WITHOUT ROWID
      """),
    Migration(
      "2026-11-28.orders.delivery-back",
      """
      ALTER TABLE orders_line ADD COLUMN at_sellers_cost BIGINT NOT NULL DEFAULT 0;
      ALTER TABLE orders_consignment ADD COLUMN delivery_back_at BIGINT
      """),
    // For figures of a day over the whole house, and for what waits in it.
    Migration(
      "2026-11-29.orders.figures",
      """
      CREATE INDEX orders_order_placed ON orders_order (placed_at, id);
      CREATE INDEX orders_consignment_state ON orders_consignment (state, id)
      """),
    // Figures of one merchant's days begin with what changed since then.
    Migration("2026-11-29.orders.merchant-changed", "CREATE INDEX orders_consignment_changed ON orders_consignment (merchant, changed_at)"),
    // A number is often told by its end.
    Migration("2026-11-29.orders.number-ends", "CREATE INDEX orders_order_end ON orders_order (substr(number, length(number) - 5))"),
    // What the parts of a sale took in the books for an order, and when it went back.
    Migration(
      "2026-11-30.orders.claims",
      """
      CREATE TABLE orders_claim (
        order_id BIGINT NOT NULL,
        number BIGINT NOT NULL,
        kind TEXT NOT NULL,
        source BIGINT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        transfer BIGINT NOT NULL,
        back_at BIGINT,
        PRIMARY KEY (order_id, number)
      ) WITHOUT ROWID
      """),
    // What was received before is looked at like what is received from now on.
    Migration(
      "2026-12-01.orders.confirmed",
      """
      ALTER TABLE orders_consignment ADD COLUMN confirmed_at BIGINT;
      ALTER TABLE orders_consignment ADD COLUMN confirmed_by TEXT;
      ALTER TABLE orders_consignment ADD COLUMN confirm_policy TEXT NOT NULL DEFAULT '';
      ALTER TABLE orders_consignment ADD COLUMN confirm_look_at BIGINT;
      UPDATE orders_consignment SET confirm_look_at = changed_at WHERE state IN ('collected', 'delivered');
      CREATE INDEX orders_consignment_to_confirm ON orders_consignment (confirm_look_at, id) WHERE confirm_look_at IS NOT NULL
      """),
    // What paid an order, and how much of each went back. Orders of before were paid by one tender straight to the merchants (transfer 0).
    Migration(
      "2026-12-01.orders.tenders",
      """
      CREATE TABLE orders_tender (
        order_id BIGINT NOT NULL,
        number BIGINT NOT NULL,
        kind TEXT NOT NULL,
        gateway TEXT NOT NULL,
        payment BIGINT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        transfer BIGINT NOT NULL,
        back BIGINT NOT NULL DEFAULT 0 CHECK (back >= 0 AND back <= amount),
        PRIMARY KEY (order_id, number)
      ) WITHOUT ROWID;
      INSERT INTO orders_tender (order_id, number, kind, gateway, payment, amount, transfer, back)
      SELECT o.id, 1, CASE WHEN p.gateway = 'wallet' THEN 'wallet' ELSE 'provider' END, CASE WHEN p.gateway = 'wallet' THEN '' ELSE p.gateway END,
        p.payment, p.amount, 0, p.back
      FROM orders_order o JOIN (\(PaymentsSchema.given)) p ON p.payment = o.payment
      """),
  ]
}
