import Storage

/// The tables of regions, malls, floors, units, hours, promotions and claims.
package enum PlacesSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("places_benefit_pass"),
    .kept("places_unit", "stores and merchants, no persons"),
    .kept("places_claim", "who claimed a store for a merchant at work, as an audit"),
    .kept("places_claim_decision", "who decided at work, as an audit"),
    .kept("places_move", "who moved a store at work, as an audit"),
    .kept("places_listing", "who listed a store at work, as an audit"),
    .kept("places_promotion", "who announced at work, as an audit"),
    .kept("places_benefit_use", "who gave a benefit at work, as an audit"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.places.1",
      """
      CREATE TABLE places_region (
        code TEXT NOT NULL PRIMARY KEY,
        parent TEXT REFERENCES places_region (code),
        name_ko TEXT NOT NULL,
        name_en TEXT NOT NULL,
        latitude BIGINT NOT NULL,
        longitude BIGINT NOT NULL
      );
      CREATE INDEX places_region_parent ON places_region (parent, code);
      CREATE TABLE places_mall (
        id BIGINT PRIMARY KEY,
        operator BIGINT NOT NULL,
        region TEXT NOT NULL REFERENCES places_region (code),
        name_ko TEXT NOT NULL,
        name_en TEXT NOT NULL,
        address_ko TEXT NOT NULL,
        address_en TEXT NOT NULL,
        latitude BIGINT NOT NULL,
        longitude BIGINT NOT NULL,
        zone TEXT NOT NULL,
        country TEXT NOT NULL,
        description_ko TEXT NOT NULL,
        description_en TEXT NOT NULL,
        phone TEXT NOT NULL,
        opened_at BIGINT NOT NULL
      );
      CREATE INDEX places_mall_region ON places_mall (region, id);
      CREATE INDEX places_mall_latitude ON places_mall (latitude);
      CREATE INDEX places_mall_operator ON places_mall (operator, id);
      CREATE TABLE places_floor (
        id BIGINT PRIMARY KEY,
        mall BIGINT NOT NULL REFERENCES places_mall (id),
        level BIGINT NOT NULL,
        name_ko TEXT NOT NULL,
        name_en TEXT NOT NULL,
        UNIQUE (mall, level),
        CHECK (level <> 0)
      );
      CREATE TABLE places_unit (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        category TEXT NOT NULL,
        mall BIGINT REFERENCES places_mall (id),
        floor BIGINT REFERENCES places_floor (id),
        number TEXT NOT NULL,
        region TEXT NOT NULL REFERENCES places_region (code),
        name_ko TEXT NOT NULL,
        name_en TEXT NOT NULL,
        merchant BIGINT,
        address_ko TEXT NOT NULL,
        address_en TEXT NOT NULL,
        phone TEXT NOT NULL,
        description_ko TEXT NOT NULL,
        description_en TEXT NOT NULL,
        latitude BIGINT NOT NULL,
        longitude BIGINT NOT NULL,
        zone TEXT NOT NULL,
        country TEXT NOT NULL,
        hours_of BIGINT NOT NULL,
        entrance_ko TEXT NOT NULL,
        entrance_en TEXT NOT NULL,
        sector TEXT NOT NULL,
        lift_ko TEXT NOT NULL,
        lift_en TEXT NOT NULL,
        is_step_free BIGINT NOT NULL,
        near_one BIGINT,
        near_two BIGINT,
        opened_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        closed_at BIGINT,
        CHECK ((mall IS NULL) = (floor IS NULL))
      );
      CREATE UNIQUE INDEX places_unit_number ON places_unit (floor, number) WHERE closed_at IS NULL AND floor IS NOT NULL;
      CREATE INDEX places_unit_mall ON places_unit (mall, floor, number, id);
      CREATE INDEX places_unit_merchant ON places_unit (merchant, id);
      CREATE INDEX places_unit_region ON places_unit (region, id);
      CREATE INDEX places_unit_latitude ON places_unit (kind, latitude);
      CREATE TABLE places_unit_brand (
        unit BIGINT NOT NULL REFERENCES places_unit (id),
        brand BIGINT NOT NULL,
        PRIMARY KEY (brand, unit)
      );
      CREATE INDEX places_unit_brand_unit ON places_unit_brand (unit, brand);
      CREATE TABLE places_move (
        id BIGINT PRIMARY KEY,
        unit BIGINT NOT NULL REFERENCES places_unit (id),
        floor_before BIGINT,
        number_before TEXT NOT NULL,
        floor_after BIGINT NOT NULL,
        number_after TEXT NOT NULL,
        moved_by BIGINT NOT NULL,
        at BIGINT NOT NULL
      );
      CREATE INDEX places_move_unit ON places_move (unit, id)
      """),
    Migration(
      "2026-11-21.places.2",
      """
      CREATE TABLE places_hours (
        place BIGINT NOT NULL,
        weekday BIGINT NOT NULL,
        opens BIGINT NOT NULL,
        closes BIGINT NOT NULL,
        PRIMARY KEY (place, weekday, opens),
        CHECK (weekday BETWEEN 1 AND 8 AND opens BETWEEN 0 AND 1439 AND closes BETWEEN opens AND 2880)
      );
      CREATE TABLE places_exception (
        place BIGINT NOT NULL,
        day BIGINT NOT NULL,
        opens BIGINT NOT NULL,
        closes BIGINT NOT NULL,
        reason_ko TEXT NOT NULL,
        reason_en TEXT NOT NULL,
        PRIMARY KEY (place, day, opens),
        CHECK (opens BETWEEN 0 AND 1439 AND closes BETWEEN opens AND 2880)
      );
      CREATE TABLE places_holiday (
        country TEXT NOT NULL,
        day BIGINT NOT NULL,
        name_ko TEXT NOT NULL,
        name_en TEXT NOT NULL,
        PRIMARY KEY (country, day)
      );
      CREATE TABLE places_promotion (
        id BIGINT PRIMARY KEY,
        mall BIGINT REFERENCES places_mall (id),
        unit BIGINT REFERENCES places_unit (id),
        brand BIGINT,
        title_ko TEXT NOT NULL,
        title_en TEXT NOT NULL,
        body_ko TEXT NOT NULL,
        body_en TEXT NOT NULL,
        discount_ko TEXT NOT NULL,
        discount_en TEXT NOT NULL,
        picture TEXT NOT NULL,
        product TEXT NOT NULL,
        starts_at BIGINT NOT NULL,
        ends_at BIGINT NOT NULL,
        started_by BIGINT NOT NULL,
        ended_at BIGINT,
        CHECK (starts_at < ends_at),
        CHECK ((mall IS NOT NULL) OR (unit IS NOT NULL) OR (brand IS NOT NULL))
      );
      CREATE INDEX places_promotion_ends ON places_promotion (ends_at, id);
      CREATE INDEX places_promotion_mall ON places_promotion (mall, ends_at, id);
      CREATE INDEX places_promotion_unit ON places_promotion (unit, ends_at, id);
      CREATE INDEX places_promotion_brand ON places_promotion (brand, ends_at, id);
      CREATE TABLE places_listing (
        unit BIGINT PRIMARY KEY REFERENCES places_unit (id),
        source TEXT NOT NULL,
        source_url TEXT NOT NULL,
        checked_day BIGINT NOT NULL,
        listed_by BIGINT NOT NULL,
        listed_at BIGINT NOT NULL
      );
      CREATE TABLE places_claim (
        id BIGINT PRIMARY KEY,
        unit BIGINT NOT NULL REFERENCES places_unit (id),
        merchant BIGINT NOT NULL,
        note TEXT NOT NULL,
        claimed_by BIGINT NOT NULL,
        claimed_at BIGINT NOT NULL,
        UNIQUE (unit, merchant)
      );
      CREATE TABLE places_claim_decision (
        claim BIGINT PRIMARY KEY REFERENCES places_claim (id),
        is_accepted BIGINT NOT NULL,
        decided_by BIGINT NOT NULL,
        decided_at BIGINT NOT NULL
      )
      """),
    Migration(
      "2026-11-21.places.3",
      """
      ALTER TABLE places_mall ADD COLUMN welcome_ko TEXT NOT NULL DEFAULT '';
      ALTER TABLE places_mall ADD COLUMN welcome_en TEXT NOT NULL DEFAULT '';
      ALTER TABLE places_mall ADD COLUMN way_ko TEXT NOT NULL DEFAULT '';
      ALTER TABLE places_mall ADD COLUMN way_en TEXT NOT NULL DEFAULT '';
      ALTER TABLE places_mall ADD COLUMN hours_note_ko TEXT NOT NULL DEFAULT '';
      ALTER TABLE places_mall ADD COLUMN hours_note_en TEXT NOT NULL DEFAULT ''
      """),
    Migration(
      "2026-11-29.places.4-benefits",
      """
      CREATE TABLE places_benefit (
        promotion BIGINT PRIMARY KEY REFERENCES places_promotion (id),
        words_ko TEXT NOT NULL, words_en TEXT NOT NULL,
        uses BIGINT NOT NULL, taken BIGINT NOT NULL, is_once BIGINT NOT NULL,
        CHECK (taken >= 0 AND taken <= uses)
      );
      CREATE TABLE places_benefit_pass (
        id BIGINT PRIMARY KEY, promotion BIGINT NOT NULL REFERENCES places_benefit (promotion), party BIGINT NOT NULL,
        code TEXT NOT NULL UNIQUE, taken_at BIGINT NOT NULL, used BIGINT NOT NULL, used_at BIGINT,
        UNIQUE (promotion, party)
      );
      CREATE INDEX places_benefit_pass_party ON places_benefit_pass (party, id);
      CREATE TABLE places_benefit_use (id BIGINT PRIMARY KEY, pass BIGINT NOT NULL, given_at BIGINT NOT NULL, given_by BIGINT NOT NULL);
      CREATE INDEX places_benefit_use_pass ON places_benefit_use (pass, id)
      """),
  ]
}
