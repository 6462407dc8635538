/** A window over the page: `Dialog` with any content, `ConfirmDialog` with a question and one deed. */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useWords } from '../words/language.tsx'
import { Button } from './button.tsx'
import words from './words.ts'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, a press outside, the button «Закрити». Absent: it can only be answered. */
  readonly onClose?: () => void
  readonly children: ReactNode
  readonly wide?: boolean
}

export function Dialog({ title, isOpen, onClose, children, wide }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-shade"
      isOpen={isOpen}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => !open && onClose?.()}
    >
      <Modal className={wide === true ? 'dialog-frame dialog-wide' : 'dialog-frame'}>
        <AriaDialog className="dialog" {...(onClose === undefined && { role: 'alertdialog' })}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What will be done, in the words of its button. */
  readonly action: string
  readonly onConfirm: () => void
  readonly isPending?: boolean
  readonly danger?: boolean
  readonly children?: ReactNode
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onClose, action, onConfirm, isPending = false, danger, children } = props
  const w = useWords(words)
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <div className="stack">
        {children}
        <DialogButtons>
          {/* What has been sent is not called back by closing the window. */}
          <Button onPress={onClose}>{isPending ? w.close : w.cancel}</Button>
          <Button
            look={danger === true ? 'danger' : 'primary'}
            isPending={isPending}
            onPress={onConfirm}
          >
            {action}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}

export const DialogButtons = ({ children }: { readonly children: ReactNode }) => (
  <div className="dialog-buttons">{children}</div>
)
