#ifndef LEGALSITE_CRYPTO_H
#define LEGALSITE_CRYPTO_H

/* The SHA256_ calls allocate nothing, and ask neither a provider nor a file of settings: they cannot
   fail, and nothing in the environment changes them. OpenSSL 3 marks them, as all that is not EVP. */
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>

#endif
