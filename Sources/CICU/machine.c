#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucptrie.h>

/// The head of ICU's compiled rules, in the one format that is read here (6, since ICU 68).
typedef struct {
  uint32_t magic;
  uint8_t format[4];
  uint32_t length, class_count;
  uint32_t table, table_length, reverse, reverse_length, trie, trie_length, source, source_length, status,
      status_length, reserved[6];
} rules_head;

typedef struct {
  uint32_t state_count, row_length, dictionary_start, look_ahead_size, flags;
} table_head;

enum { MAGIC = 0xB1A0, FORMAT = 6, NEEDS_START = 2, SMALL_ROWS = 4, END_CLASS = 1, START_CLASS = 2, HEAD_CELLS = 3 };

/// A cell of ICU's state table: accepting, look-ahead and status come before the next states of a row.
static unsigned cell(const table_head *table, unsigned state, unsigned column) {
  const uint8_t *row = (const uint8_t *)(table + 1) + (size_t)state * table->row_length;
  if (table->flags & SMALL_ROWS) return row[column];
  uint16_t wide;
  memcpy(&wide, row + 2 * (size_t)column, sizeof wide);
  return wide;
}

/// Whether the table is of the kind that is walked here: known format, no look-ahead, few states.
static int is_readable(const uint8_t *rules, size_t length) {
  const rules_head *head = (const rules_head *)rules;
  if (length < sizeof *head || head->magic != MAGIC || head->format[0] != FORMAT) return 0;
  if (head->class_count > CICU_ROW || head->length > length) return 0;
  if (head->table + (size_t)head->table_length > length || head->trie + (size_t)head->trie_length > length) return 0;
  const table_head *table = (const table_head *)(rules + head->table);
  size_t width = table->flags & SMALL_ROWS ? 1 : 2;
  if (table->row_length != (HEAD_CELLS + head->class_count) * width) return 0;
  if (sizeof *table + (size_t)table->state_count * table->row_length > head->table_length) return 0;
  if ((size_t)table->state_count * CICU_ROW > UINT16_MAX) return 0;
  for (unsigned state = 0; state < table->state_count; state++) {
    if (cell(table, state, 0) > 1 || cell(table, state, 1) > 1) return 0;
    for (unsigned class = 0; class < head->class_count; class++)
      if (cell(table, state, HEAD_CELLS + class) >= table->state_count) return 0;
  }
  return 1;
}

/// Numbers the states anew, those where a segment may end last, so that one comparison tells them.
static void fill(cicu_machine *machine, const rules_head *head, const table_head *table, uint16_t *next) {
  unsigned number[UINT16_MAX / CICU_ROW + 1], count = 0;
  for (unsigned ends = 0; ends < 2; ends++) {
    if (ends) machine->first_end = count * CICU_ROW;
    for (unsigned state = 0; state < table->state_count; state++)
      if (cell(table, state, 0) == ends) number[state] = count++;
  }
  for (unsigned state = 0; state < table->state_count; state++)
    for (unsigned class = 0; class < head->class_count; class++)
      next[number[state] * CICU_ROW + class] =
          (uint16_t)(number[cell(table, state, HEAD_CELLS + class)] * CICU_ROW);
  machine->next = next;
  machine->end_class = END_CLASS;
  machine->dictionary_start = table->dictionary_start;
  unsigned start = 1;
  if (table->flags & NEEDS_START) start = cell(table, start, HEAD_CELLS + START_CLASS);
  machine->start = number[start] * CICU_ROW;
}

/// ICU's rules as bytes of the heap, or NULL.
static uint8_t *copy_rules(int32_t kind, const char *locale, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(kind == CICU_WORD ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  *length = ubrk_getBinaryRules(breaks, NULL, 0, &status);
  status = U_ZERO_ERROR;
  uint8_t *rules = malloc((size_t)*length + 1);
  if (rules != NULL) ubrk_getBinaryRules(breaks, rules, *length, &status);
  ubrk_close(breaks);
  if (U_FAILURE(status)) {
    free(rules);
    return NULL;
  }
  return rules;
}

const cicu_machine *cicu_machine_open(int32_t kind, const char *locale) {
  int32_t length = 0;
  uint8_t *rules = copy_rules(kind, locale, &length);
  if (rules == NULL) return NULL;
  cicu_machine *machine = NULL;
  uint16_t *next = NULL;
  uint8_t *classes = NULL;
  if (!is_readable(rules, (size_t)length)) goto failed;
  const rules_head *head = (const rules_head *)rules;
  const table_head *table = (const table_head *)(rules + head->table);
  UErrorCode status = U_ZERO_ERROR;
  UCPTrie *trie = ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, rules + head->trie,
                                         (int32_t)head->trie_length, NULL, &status);
  if (U_FAILURE(status)) goto failed;
  machine = calloc(1, sizeof *machine);
  next = calloc(table->state_count, CICU_ROW * sizeof *next);
  classes = malloc(CICU_TABLED);
  if (machine == NULL || next == NULL || classes == NULL) goto failed;
  fill(machine, head, table, next);
  // The state that stops has no way out of it and must be the first.
  for (unsigned class = 0; class < CICU_ROW; class++)
    if (next[class] != 0) goto failed;
  machine->trie = trie;
  for (uint32_t c = 0; c < CICU_TABLED; c++) classes[c] = (uint8_t)cicu_machine_class(machine, c);
  machine->classes = classes;
  return machine;
failed:
  free(machine);
  free(next);
  free(classes);
  free(rules);
  return NULL;
}

uint32_t cicu_machine_class(const cicu_machine *machine, uint32_t c) {
  return ucptrie_get((const UCPTrie *)machine->trie, (UChar32)c);
}
