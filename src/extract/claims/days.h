// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_DAYS_H
#define ENT_EXTRACT_CLAIMS_DAYS_H

#include "entente.h"

#include <stdbool.h>
#include <stdint.h>

#define ENT_DATE_SIZE 11U ///< Room for 2026-01-07 and its end

/// Day of the calendar, as far as it is known
typedef struct {
  uint16_t year;  ///< Year, or 0 if it is not known
  uint8_t  month; ///< Month from 1, or 0
  uint8_t  day;   ///< Day from 1, or 0
} EntDay;

/// Read a date as records have it: 2026, 2026-01, 2026-01-07; else no day
EntDay
ent_day_read(EntText text);

/// Return whether a day is after another, as far as both are known
bool
ent_day_is_after(EntDay a, EntDay b);

/// Print a day as far as it is known: 2025-06; returns an empty text for none
EntText
ent_day_print(EntDay day, char out[ENT_DATE_SIZE]);

/// Read four digits as a year from 1000 to 2199, or return 0
uint16_t
ent_year_read(EntText text);

/// Read days of a month: "7", "7th", "2-3"; returns whether they are such
bool
ent_days_read(EntText text, uint8_t* first, uint8_t* last);

/// Read "1979", "1914-18", "1960s", "2026-01-07"; returns whether it is such
bool
ent_years_read(EntText text, EntDay* from, EntDay* to);

#endif // ENT_EXTRACT_CLAIMS_DAYS_H
