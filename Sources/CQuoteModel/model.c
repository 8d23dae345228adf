#include "CQuoteModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t model[] = {
#embed "quotes-en.model"
};

const uint8_t *feedd_quote_model(void) { return model; }

size_t feedd_quote_model_size(void) { return sizeof model; }
