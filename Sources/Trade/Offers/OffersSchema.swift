import Storage

/// A stored offer never changes after it is made, but that a guest who signs in before paying goes on as a member; an order is built from nothing else.
package enum OffersSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("offer_offer"),
    .kept("offer_part", "merchants, no persons"),
    .kept("offer_delivery_terms", "merchants, no persons"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.offers.1",
      """
      CREATE TABLE offer_offer (
        id BIGINT PRIMARY KEY,
        cart BIGINT NOT NULL,
        cart_revision BIGINT NOT NULL,
        buyer BIGINT NOT NULL,
        site BIGINT NOT NULL,
        language TEXT NOT NULL,
        currency TEXT NOT NULL,
        goods BIGINT NOT NULL,
        delivery BIGINT NOT NULL,
        total BIGINT NOT NULL CHECK (total = goods + delivery),
        vat BIGINT NOT NULL,
        policy TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
      );
      CREATE INDEX offer_offer_cart ON offer_offer (cart, id);
      CREATE TABLE offer_part (
        offer BIGINT NOT NULL,
        number BIGINT NOT NULL,
        merchant BIGINT NOT NULL,
        location BIGINT NOT NULL,
        method TEXT NOT NULL,
        goods BIGINT NOT NULL,
        delivery BIGINT NOT NULL,
        vat BIGINT NOT NULL,
        PRIMARY KEY (offer, number)
      ) WITHOUT ROWID;
      CREATE TABLE offer_line (
        offer BIGINT NOT NULL,
        number BIGINT NOT NULL,
        part BIGINT NOT NULL,
        variant BIGINT NOT NULL,
        product BIGINT NOT NULL,
        title_ko TEXT NOT NULL,
        title_en TEXT NOT NULL,
        options_ko TEXT NOT NULL,
        options_en TEXT NOT NULL,
        sku TEXT NOT NULL,
        picture TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        unit_price BIGINT NOT NULL,
        total BIGINT NOT NULL,
        vat_rate BIGINT NOT NULL,
        vat BIGINT NOT NULL,
        withdrawal TEXT NOT NULL,
        provenance TEXT NOT NULL,
        hold BIGINT NOT NULL,
        PRIMARY KEY (offer, number)
      ) WITHOUT ROWID;
      CREATE TABLE offer_recipient (
        offer BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        phone TEXT NOT NULL,
        email TEXT NOT NULL,
        postcode TEXT NOT NULL,
        address TEXT NOT NULL,
        detail TEXT NOT NULL,
        note TEXT NOT NULL
      );
      CREATE TABLE offer_delivery_terms (
        merchant BIGINT NOT NULL,
        currency TEXT NOT NULL,
        fee BIGINT NOT NULL,
        free_from BIGINT NOT NULL,
        days_min BIGINT NOT NULL,
        days_max BIGINT NOT NULL,
        PRIMARY KEY (merchant, currency)
      ) WITHOUT ROWID
      """),
    Migration("2026-11-28.offers.1-return-fee", "ALTER TABLE offer_delivery_terms ADD COLUMN return_fee BIGINT NOT NULL DEFAULT 0"),
    Migration("2026-11-28.offers.2-agreed-return-fee", "ALTER TABLE offer_part ADD COLUMN return_fee BIGINT NOT NULL DEFAULT 0"),
    Migration(
      "2026-11-28.offers.3-promise",
      """
      ALTER TABLE offer_part ADD COLUMN arrives_from BIGINT;
      ALTER TABLE offer_part ADD COLUMN arrives_to BIGINT
      """),
    Migration("2026-11-28.offers.consents", "ALTER TABLE offer_offer ADD COLUMN consents TEXT NOT NULL DEFAULT ''"),
    Migration(
      "2026-11-29.offers.find-recipients",
      """
      CREATE INDEX offer_recipient_name ON offer_recipient (name);
      CREATE INDEX offer_recipient_phone ON offer_recipient (phone)
      """),
    Migration(
      "2026-11-29.offers.find-recipients-by-parts",
      """
      CREATE INDEX offer_recipient_first ON offer_recipient (substr(name, 1, 2));
      CREATE INDEX offer_recipient_last ON offer_recipient (substr(name, length(name) - 1));
      CREATE INDEX offer_recipient_digits ON offer_recipient (substr(phone, length(phone) - 3))
      """),
    // What waits for payment, by whoever keeps it from the others; gone soon after it expired.
    Migration(
      "2026-11-29.offers.standing",
      """
      CREATE TABLE offer_standing (
        cart BIGINT PRIMARY KEY,
        offer BIGINT NOT NULL,
        holder BYTES NOT NULL,
        expires_at BIGINT NOT NULL
      );
      CREATE INDEX offer_standing_holder ON offer_standing (holder, expires_at);
      CREATE INDEX offer_standing_expires ON offer_standing (expires_at, cart);
      CREATE TABLE offer_holder (
        holder BYTES PRIMARY KEY,
        came_at BIGINT NOT NULL
      );
      CREATE INDEX offer_holder_came ON offer_holder (came_at)
      """),
    // People are found however their name is spaced, and orders by the goods in them.
    Migration(
      "2026-11-29.offers.unspaced-names",
      """
      DROP INDEX offer_recipient_name;
      DROP INDEX offer_recipient_first;
      DROP INDEX offer_recipient_last;
      CREATE INDEX offer_recipient_name ON offer_recipient (REPLACE(name, ' ', ''));
      CREATE INDEX offer_recipient_first ON offer_recipient (substr(REPLACE(name, ' ', ''), 1, 2));
      CREATE INDEX offer_recipient_last ON offer_recipient (substr(REPLACE(name, ' ', ''), length(REPLACE(name, ' ', '')) - 1));
      CREATE INDEX offer_line_product ON offer_line (product, offer);
      CREATE INDEX offer_line_sku ON offer_line (sku, offer)
      """),
    Migration("2026-11-29.offers.when-collected", "ALTER TABLE offer_part ADD COLUMN collects_from BIGINT"),
    // Names are found in whatever letters they are typed, telephone numbers however they are written.
    Migration(
      "2026-11-30.offers.recipient-keys",
      """
      ALTER TABLE offer_recipient ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
      ALTER TABLE offer_recipient ADD COLUMN phone_key TEXT NOT NULL DEFAULT '';
      UPDATE offer_recipient
      SET name_key = lower(REPLACE(REPLACE(name, ' ', ''), '　', '')),
        phone_key = REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(phone, '+82', '0'), ' ', ''), '-', ''), '–', ''), '(', ''), ')', ''), '.', '');
      DROP INDEX offer_recipient_name;
      DROP INDEX offer_recipient_first;
      DROP INDEX offer_recipient_last;
      DROP INDEX offer_recipient_phone;
      DROP INDEX offer_recipient_digits;
      CREATE INDEX offer_recipient_name ON offer_recipient (name_key);
      CREATE INDEX offer_recipient_first ON offer_recipient (substr(name_key, 1, 2));
      CREATE INDEX offer_recipient_last ON offer_recipient (substr(name_key, length(name_key) - 1));
      CREATE INDEX offer_recipient_phone ON offer_recipient (phone_key);
      CREATE INDEX offer_recipient_digits ON offer_recipient (substr(phone_key, length(phone_key) - 3))
      """),
    // What changed the price of lines, and what was taken in the books for that. The total stays goods and delivery: goods are reckoned
    // after what came off. Version 2 has such rows, version 1 has none.
    Migration(
      "2026-11-30.offers.version",
      """
      ALTER TABLE offer_offer ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
      CREATE TABLE offer_adjustment (
        offer BIGINT NOT NULL,
        number BIGINT NOT NULL,
        line BIGINT NOT NULL,
        kind TEXT NOT NULL,
        source BIGINT NOT NULL,
        label TEXT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount <> 0),
        PRIMARY KEY (offer, number)
      ) WITHOUT ROWID;
      CREATE TABLE offer_claim (
        offer BIGINT NOT NULL,
        number BIGINT NOT NULL,
        kind TEXT NOT NULL,
        source BIGINT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        hold BIGINT NOT NULL,
        PRIMARY KEY (offer, number)
      ) WITHOUT ROWID
      """),
    // What the wallet keeps for an attempt whose provider is asked for the rest.
    Migration(
      "2026-12-01.offers.wallet",
      """
      CREATE TABLE offer_wallet (
        payment BIGINT PRIMARY KEY,
        offer BIGINT NOT NULL,
        hold BIGINT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0)
      );
      CREATE INDEX offer_wallet_offer ON offer_wallet (offer, payment)
      """),
  ]
}
