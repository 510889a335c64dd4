import Storage

/// The tables of the catalogue.
package enum CatalogSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("catalog_product", "merchants, no persons"),
    .kept("catalog_variant", "merchants, no persons"),
    .kept("catalog_variant_labelled", "the name that catalog_variant has while a step moves its rows"),
    .kept("catalog_card", "merchants, no persons"),
    .kept("catalog_family", "merchants, no persons"),
    .kept("catalog_merge", "who merged products at work, as an audit"),
    .kept("catalog_price_list", "business customers, by contract"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.catalog.1",
      """
      CREATE TABLE catalog_site (
        id BIGINT PRIMARY KEY, code TEXT NOT NULL UNIQUE, domain TEXT NOT NULL UNIQUE,
        name_ko TEXT NOT NULL, name_en TEXT NOT NULL, accent TEXT NOT NULL, hero_ko TEXT NOT NULL, hero_en TEXT NOT NULL,
        language TEXT NOT NULL, currency TEXT NOT NULL, assortment TEXT NOT NULL, created BIGINT NOT NULL
      );
      CREATE TABLE catalog_brand (
        id BIGINT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name_ko TEXT NOT NULL, name_en TEXT NOT NULL,
        story_ko TEXT NOT NULL, story_en TEXT NOT NULL, created BIGINT NOT NULL
      );
      CREATE TABLE catalog_category (
        id BIGINT PRIMARY KEY, path TEXT NOT NULL UNIQUE, parent BIGINT, position BIGINT NOT NULL,
        name_ko TEXT NOT NULL, name_en TEXT NOT NULL, art TEXT NOT NULL
      );
      CREATE TABLE catalog_family (
        id BIGINT PRIMARY KEY, merchant BIGINT NOT NULL, created BIGINT NOT NULL
      );
      CREATE TABLE catalog_family_merge (
        family BIGINT PRIMARY KEY, into_family BIGINT NOT NULL, at BIGINT NOT NULL, CHECK (family <> into_family)
      );
      CREATE INDEX catalog_family_merge_into ON catalog_family_merge (into_family);
      CREATE TABLE catalog_product (
        id BIGINT PRIMARY KEY, family BIGINT NOT NULL, merchant BIGINT NOT NULL, handle TEXT NOT NULL, slug TEXT NOT NULL UNIQUE,
        brand BIGINT, category BIGINT NOT NULL,
        title_ko TEXT NOT NULL, title_en TEXT NOT NULL, body_ko TEXT NOT NULL, body_en TEXT NOT NULL, tags TEXT NOT NULL,
        status TEXT NOT NULL, tax TEXT NOT NULL, withdrawal TEXT NOT NULL, reach TEXT NOT NULL,
        created BIGINT NOT NULL, revised BIGINT NOT NULL, UNIQUE (merchant, handle)
      );
      CREATE INDEX catalog_product_merchant ON catalog_product (merchant, id);
      CREATE INDEX catalog_product_family ON catalog_product (family);
      CREATE TABLE catalog_merge (
        product BIGINT PRIMARY KEY, into_product BIGINT NOT NULL, actor BIGINT NOT NULL, at BIGINT NOT NULL, CHECK (product <> into_product)
      );
      CREATE TABLE catalog_option (
        product BIGINT NOT NULL, position BIGINT NOT NULL, name_ko TEXT NOT NULL, name_en TEXT NOT NULL, choices TEXT NOT NULL,
        PRIMARY KEY (product, position)
      );
      CREATE TABLE catalog_variant (
        id BIGINT PRIMARY KEY, product BIGINT NOT NULL, merchant BIGINT NOT NULL, sku TEXT NOT NULL, gtin TEXT,
        choice1 TEXT NOT NULL, choice2 TEXT NOT NULL, choice3 TEXT NOT NULL, position BIGINT NOT NULL, grams BIGINT NOT NULL,
        price BIGINT NOT NULL CHECK (price >= 0), was BIGINT, currency TEXT NOT NULL, is_retired BIGINT NOT NULL, UNIQUE (merchant, sku)
      );
      CREATE INDEX catalog_variant_product ON catalog_variant (product, position);
      CREATE INDEX catalog_variant_gtin ON catalog_variant (gtin);
      CREATE TABLE catalog_picture (
        id BIGINT PRIMARY KEY, product BIGINT NOT NULL, position BIGINT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL,
        alt_ko TEXT NOT NULL, alt_en TEXT NOT NULL
      );
      CREATE INDEX catalog_picture_product ON catalog_picture (product, position);
      CREATE TABLE catalog_attribute (
        product BIGINT NOT NULL, code TEXT NOT NULL, position BIGINT NOT NULL, name_ko TEXT NOT NULL, name_en TEXT NOT NULL,
        value_ko TEXT NOT NULL, value_en TEXT NOT NULL, PRIMARY KEY (product, code)
      );
      CREATE TABLE catalog_price_list (
        id BIGINT PRIMARY KEY, code TEXT NOT NULL UNIQUE, site BIGINT, tier TEXT, customer BIGINT,
        currency TEXT NOT NULL, starts BIGINT NOT NULL, ends BIGINT NOT NULL
      );
      CREATE TABLE catalog_price (
        variant BIGINT NOT NULL, list BIGINT NOT NULL, price BIGINT NOT NULL CHECK (price >= 0), was BIGINT, PRIMARY KEY (variant, list)
      );
      CREATE TABLE catalog_reach (
        product BIGINT NOT NULL, site BIGINT NOT NULL, PRIMARY KEY (product, site)
      );
      CREATE TABLE catalog_standing (
        product BIGINT PRIMARY KEY, in_stock BIGINT NOT NULL, rating BIGINT NOT NULL, rating_count BIGINT NOT NULL, popularity BIGINT NOT NULL
      );
      CREATE TABLE catalog_card (
        site BIGINT NOT NULL, product BIGINT NOT NULL, version BIGINT NOT NULL, slug TEXT NOT NULL, merchant BIGINT NOT NULL,
        title_ko TEXT NOT NULL, title_en TEXT NOT NULL, brand BIGINT, brand_ko TEXT NOT NULL, brand_en TEXT NOT NULL,
        category1 BIGINT NOT NULL, category2 BIGINT, category3 BIGINT, picture_kind TEXT NOT NULL, picture TEXT NOT NULL, alt_ko TEXT NOT NULL, alt_en TEXT NOT NULL,
        price_min BIGINT NOT NULL, price_max BIGINT NOT NULL, was BIGINT, currency TEXT NOT NULL,
        rating BIGINT NOT NULL, rating_count BIGINT NOT NULL, in_stock BIGINT NOT NULL, popularity BIGINT NOT NULL, created BIGINT NOT NULL,
        PRIMARY KEY (site, product)
      );
      CREATE INDEX catalog_card_product ON catalog_card (product);
      CREATE INDEX catalog_card_popular ON catalog_card (site, popularity, product);
      CREATE INDEX catalog_card_category1 ON catalog_card (site, category1, popularity, product);
      CREATE INDEX catalog_card_category2 ON catalog_card (site, category2, popularity, product);
      CREATE INDEX catalog_card_category3 ON catalog_card (site, category3, popularity, product);
      CREATE INDEX catalog_card_brand ON catalog_card (site, brand, popularity, product)
      """),
    Migration(
      "2026-11-21.catalog.2",
      """
      ALTER TABLE catalog_picture ADD COLUMN digest TEXT;
      ALTER TABLE catalog_picture ADD COLUMN why TEXT
      """),
    Migration(
      "2026-11-21.catalog.blobs",
      """
      CREATE INDEX catalog_picture_blob ON catalog_picture (source) WHERE kind = 'blob';
      CREATE INDEX catalog_picture_digest ON catalog_picture (digest) WHERE digest IS NOT NULL
      """),
    // Where little is cut in price, the front page would walk through every card.
    Migration("2026-11-21.catalog.cut", "CREATE INDEX catalog_card_cut ON catalog_card (site, popularity, product) WHERE was IS NOT NULL"),
    Migration("2026-11-21.catalog.names", "CREATE INDEX catalog_brand_name ON catalog_brand (name_ko)"),
    // Other names of a brand, a line each.
    Migration("2026-11-28.catalog.brand-aliases", "ALTER TABLE catalog_brand ADD COLUMN aliases TEXT NOT NULL DEFAULT ''"),
    // How large a photo's prints are; none until they are made. Cards of photos without prints are made anew when they have them.
    Migration(
      "2026-11-28.catalog.prints",
      """
      ALTER TABLE catalog_picture ADD COLUMN wide BIGINT;
      ALTER TABLE catalog_picture ADD COLUMN high BIGINT;
      ALTER TABLE catalog_card ADD COLUMN picture_wide BIGINT;
      ALTER TABLE catalog_card ADD COLUMN picture_high BIGINT;
      CREATE INDEX catalog_picture_unprinted ON catalog_picture (id) WHERE wide IS NULL
      """),
    // Pictures that descriptions name, wherever they lie.
    Migration(
      "2026-11-28.catalog.text-pictures",
      """
      CREATE TABLE catalog_inset (
        id BIGINT PRIMARY KEY, product BIGINT NOT NULL, source TEXT NOT NULL, digest TEXT, why TEXT, wide BIGINT, high BIGINT, UNIQUE (product, source)
      );
      CREATE INDEX catalog_inset_digest ON catalog_inset (digest) WHERE digest IS NOT NULL
      """),
    Migration(
      "2026-11-28.catalog.variant-pictures",
      """
      CREATE TABLE catalog_variant_picture (variant BIGINT PRIMARY KEY, picture BIGINT NOT NULL);
      CREATE INDEX catalog_variant_picture_picture ON catalog_variant_picture (picture)
      """),
    // A SKU is the merchant's label and may stand on several variants; a variant is known by its product and choices.
    Migration(
      "2026-11-29.catalog.1-labels",
      sqlite: """
        CREATE TABLE catalog_variant_labelled (
          id INTEGER PRIMARY KEY, product INTEGER NOT NULL, merchant INTEGER NOT NULL, sku TEXT NOT NULL, gtin TEXT,
          choice1 TEXT NOT NULL, choice2 TEXT NOT NULL, choice3 TEXT NOT NULL, position INTEGER NOT NULL, grams INTEGER NOT NULL,
          price INTEGER NOT NULL CHECK (price >= 0), was INTEGER, currency TEXT NOT NULL, is_retired INTEGER NOT NULL
        ) STRICT;
        INSERT INTO catalog_variant_labelled (id, product, merchant, sku, gtin, choice1, choice2, choice3, position, grams, price, was, currency, is_retired)
        SELECT id, product, merchant, sku, gtin, choice1, choice2, choice3, position, grams, price, was, currency, is_retired FROM catalog_variant;
        DROP TABLE catalog_variant;
        ALTER TABLE catalog_variant_labelled RENAME TO catalog_variant;
        CREATE INDEX catalog_variant_product ON catalog_variant (product, position);
        CREATE INDEX catalog_variant_gtin ON catalog_variant (gtin);
        CREATE INDEX catalog_variant_sku ON catalog_variant (merchant, sku)
        """,
      postgres: """
        ALTER TABLE catalog_variant DROP CONSTRAINT catalog_variant_merchant_sku_key;
        CREATE INDEX catalog_variant_sku ON catalog_variant (merchant, sku)
        """),
    // A handle is the source's own name for a product, letter for letter. Those of before were made of it: 1 until the source's is known.
    Migration("2026-11-29.catalog.2-handles", "ALTER TABLE catalog_product ADD COLUMN handle_made BIGINT NOT NULL DEFAULT 1"),
    Migration(
      "2026-11-29.catalog.3-themes",
      """
      ALTER TABLE catalog_site ADD COLUMN theme TEXT NOT NULL DEFAULT '';
      ALTER TABLE catalog_site ADD COLUMN wordmark_ko TEXT NOT NULL DEFAULT '';
      ALTER TABLE catalog_site ADD COLUMN wordmark_en TEXT NOT NULL DEFAULT '';
      ALTER TABLE catalog_site ADD COLUMN mark TEXT NOT NULL DEFAULT ''
      """),
    // The goods of one brand, for whoever tells them all something.
    Migration("2026-11-29.catalog.4-branded", "CREATE INDEX catalog_product_brand ON catalog_product (brand, id)"),
    // The picture that a storefront's header shows, with what its prints measure or why there are none.
    Migration(
      "2026-11-29.catalog.5-logos",
      """
      ALTER TABLE catalog_site ADD COLUMN logo TEXT;
      ALTER TABLE catalog_site ADD COLUMN logo_ko TEXT NOT NULL DEFAULT '';
      ALTER TABLE catalog_site ADD COLUMN logo_en TEXT NOT NULL DEFAULT '';
      ALTER TABLE catalog_site ADD COLUMN logo_wide BIGINT;
      ALTER TABLE catalog_site ADD COLUMN logo_high BIGINT;
      ALTER TABLE catalog_site ADD COLUMN logo_why TEXT;
      CREATE INDEX catalog_site_logo ON catalog_site (logo) WHERE logo IS NOT NULL
      """),
  ]
}
